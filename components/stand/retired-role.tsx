import { catalog } from "@/server/content";

/** A role that left the catalogue: its name, what came in its place, and the ways on. */
export function RetiredRole({ role, successor }: { role: string; successor: string | null }) {
  const next = successor ? catalog().roles[successor] : undefined;
  return (
    <>
      <h1 className="path-title">The role “{role}” has left the catalogue</h1>
      <p className="lede">
        {next ? `${next.title} came in its place.` : "Nothing came in its place."} What you answered for it is
        kept, and skills keep where they stand: they belong to no role.
      </p>
      <p className="acts">
        {next && (
          <a className="btn" href={`/me/stand/${next.id}`}>
            Where I stand: {next.title}
          </a>
        )}
        <a className={next ? "btn btn-plain" : "btn"} href="/roles">
          All roles
        </a>
      </p>
    </>
  );
}
