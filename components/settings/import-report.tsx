import type { ImportReport, Tally } from "@/domain/importing";

type Props = { report: ImportReport; where: string };

/** What became of a file, in words: every thing in it is in one of the three lines. */
export function ImportReportLines({ report, where }: Props) {
  const { added, kept, ignored } = report;
  const nothing = sum(added) + sum(kept) + sum(ignored) === 0;
  if (nothing) return <p>The file is in order, and there is nothing in it.</p>;
  return (
    <>
      <p>
        <strong>{sum(added) > 0 ? "Imported." : "Nothing new."}</strong> The file is merged into {where}.
      </p>
      <ul>
        {sum(added) > 0 && <li>Added: {counted(added)}.</li>}
        {sum(kept) > 0 && <li>Kept as it was, for it is there as far or further: {counted(kept)}.</li>}
        {sum(ignored) > 0 && (
          <li>
            Ignored, for there is no such skill, role or resource, or its time is still to come:{" "}
            {counted(ignored)}
            {ignored.skills.length > 0 && ` (${ignored.skills.join(", ")})`}.
          </li>
        )}
      </ul>
    </>
  );
}

const sum = ({ standings, ratings, goal, notes, ticks, placements }: Tally) =>
  standings + ratings + goal + notes + ticks + placements;

function counted({ standings, ratings, goal, notes, ticks, placements }: Tally): string {
  const parts = [
    standings > 0 && `${standings} ${standings === 1 ? "skill" : "skills"}`,
    ratings > 0 && `${ratings} ${ratings === 1 ? "rating" : "ratings"}`,
    goal > 0 && "the goal",
    notes > 0 && `${notes} ${notes === 1 ? "note" : "notes"}`,
    ticks > 0 && `${ticks} ${ticks === 1 ? "tick" : "ticks"}`,
    placements > 0 && `${placements} ${placements === 1 ? "placement" : "placements"}`,
  ].filter((part) => part !== false);
  return [parts.slice(0, -1).join(", "), parts.at(-1)].filter(Boolean).join(" and ");
}
