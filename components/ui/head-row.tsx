/** A table's head: the first columns hold words, the last ones figures. */
export function HeadRow({ words, figures }: { words: string[]; figures: string[] }) {
  return (
    <thead>
      <tr>
        {words.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
        {figures.map((name) => (
          <th key={name} scope="col" className="fig">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
