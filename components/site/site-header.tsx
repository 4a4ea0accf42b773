import { CoreMark } from "@/components/core/core-mark";
import { SearchDoor } from "@/components/search/search-door";
import { Places } from "./places";

/** Name, places, search, the reader's own path. It shows only what exists. */
export function SiteHeader() {
  return (
    <header className="site-header">
      <a className="brand" href="/">
        <CoreMark />
        Strata
      </a>
      <nav className="places" aria-label="Main">
        <Places />
      </nav>
      <SearchDoor />
      <a className="my-path" href="/me">
        My path
      </a>
      <details className="menu">
        <summary>Menu</summary>
        <nav aria-label="Menu">
          <Places />
          <a href="/search">Search</a>
          <a href="/me">My path</a>
        </nav>
      </details>
    </header>
  );
}
