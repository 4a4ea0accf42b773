import { count, share } from "@/components/ui/format";

type Props = { n: number; of: number; value: number | undefined };

/** A share of answers as a bar with its number. Without a share only the count stands. */
export function Share({ n, of, value }: Props) {
  if (value === undefined)
    return (
      <p className="fine num">
        {count(n)} of {count(of)} answers.
      </p>
    );
  return (
    <p className="share num">
      <svg width="100%" height="10" aria-hidden="true" focusable="false">
        <rect className="share-track" width="100%" height="10" rx="2" />
        <rect className="share-bar" width={share(value)} height="10" rx="2" />
      </svg>
      {share(value)}
    </p>
  );
}
