export type Stop = { id: string; name: string };

/** The contents of a long page; beside the text on wide screens, folded above it on narrow ones. */
export function Rail({ stops }: { stops: Stop[] }) {
  return (
    <>
      <nav className="rail" aria-label="On this page">
        <Stops stops={stops} />
      </nav>
      <details className="fold rail-fold">
        <summary>On this page</summary>
        <nav aria-label="On this page, folded">
          <Stops stops={stops} />
        </nav>
      </details>
    </>
  );
}

function Stops({ stops }: { stops: Stop[] }) {
  return (
    <ol>
      {stops.map((stop) => (
        <li key={stop.id}>
          <a href={`#${stop.id}`}>{stop.name}</a>
        </li>
      ))}
    </ol>
  );
}
