type Link = { href: string; text: string };

/** Links in a sentence: "a, b and c". */
export function Links({ links }: { links: Link[] }) {
  return links.map(({ href, text }, at) => (
    <span key={href}>
      {at > 0 && (at === links.length - 1 ? " and " : ", ")}
      <a href={href}>{text}</a>
    </span>
  ));
}
