export type Way = { href: string; name: string; left?: string };

/** Nothing is left to show: why, and three ways on. */
export function NothingLeft({ title, ways }: { title: string; ways: Way[] }) {
  return (
    <section className="nothing-left" aria-labelledby="nothing-left">
      <h2 id="nothing-left">{title}</h2>
      <p className="note">Three ways on:</p>
      <ul className="rows plain-rows">
        {ways.map(({ href, name, left }) => (
          <li key={href}>
            <a href={href}>{name}</a>
            {left && <span className="note num">{left}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
