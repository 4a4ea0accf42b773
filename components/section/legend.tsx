const STATES = [
  { state: undefined, name: "Not started" },
  { state: "learning", name: "Learning" },
  { state: "practised", name: "Practised" },
  { state: "proven", name: "Proven" },
  { state: "aside", name: "Set aside" },
];

/** Names every fill and mark that the section uses. */
export function Legend() {
  return (
    <ul className="legend" aria-label="Legend">
      {STATES.map(({ state, name }) => (
        <li key={name} data-state={state}>
          <span className="mark" />
          {name}
        </li>
      ))}
      <li data-state="practised" data-due="">
        <span className="mark" />
        Notch: due again
      </li>
      <li>
        <span className="legend-ring" />
        Ring: next
      </li>
      <li>
        <span className="legend-hollow" />
        Hollow: begun over empty ground
      </li>
    </ul>
  );
}
