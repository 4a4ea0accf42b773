/** What job postings say of a technology, by the list of an occupation. */
export function Marks({ hot, inDemand }: { hot: boolean; inDemand: boolean }) {
  if (!hot && !inDemand) return null;
  return (
    <span className="tags">
      {hot && <span className="tag">hot</span>}
      {inDemand && <span className="tag">in demand</span>}
    </span>
  );
}

/** What the two marks mean, in one sentence. */
export const MARKS_MEAN =
  "Hot: often named in job postings of all kinds. In demand: often named in postings for this occupation.";
