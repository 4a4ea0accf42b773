import type { Metadata } from "next";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFound() {
  return (
    <main id="main" className="page lone">
      <p className="crumb">404</p>
      <h1>Nothing at this depth</h1>
      <p className="lede">There is no page at this address. It may have moved, or never been here.</p>
      <p className="acts">
        <a className="btn" href="/search">
          Search
        </a>
        <a className="btn btn-plain" href="/roles">
          All roles
        </a>
        <a className="btn btn-plain" href="/skills">
          All skills
        </a>
      </p>
    </main>
  );
}
