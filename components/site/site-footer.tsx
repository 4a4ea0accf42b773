import { ThemeSelect } from "./theme-select";

/** Where the figures come from, what this is, what is kept; and the theme. */
export function SiteFooter() {
  return (
    <footer className="site-footer">
      <div>
        <p>Every figure names its source, its sample and its date.</p>
        <nav aria-label="About this site">
          <a href="/sources">Sources</a>
          <a href="/about">About</a>
          <a href="/privacy">Privacy</a>
        </nav>
        <ThemeSelect />
      </div>
    </footer>
  );
}
