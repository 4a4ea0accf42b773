import { Inline } from "@/components/ui/plain";
import type { ResourceEntry } from "@/domain/catalog/catalog";

const COST = { free: "free", paid: "paid", "free-to-read": "free to read" } as const;

type Props = {
  resource: ResourceEntry;
  why?: string;
  /** Whether it can be ticked as done: the box is filled in and watched by a script. */
  tick?: boolean;
};

/** Something to learn from: what it is, for whom, what it costs, whether its address was confirmed. */
export function ResourceLine({ resource, why, tick }: Props) {
  return (
    <div className="resource">
      <p>
        <a href={resource.url} rel="noopener">
          {resource.title}
        </a>{" "}
        <span className="note">{resource.author}</span>
      </p>
      {why && (
        <p className="note">
          <Inline text={why} />
        </p>
      )}
      <p className="fine">
        {resource.kind}
        {resource.primary && ", primary source"}, {resource.level}, {COST[resource.cost]}
        {resource.seen === "no" && ", address not confirmed"}
      </p>
      {resource.note && <p className="fine">{resource.note}</p>}
      {tick && (
        <label className="tick">
          <input
            type="checkbox"
            data-tick={resource.id}
            aria-label={`Done: ${resource.title}`}
            autoComplete="off"
            disabled
          />
          Done
        </label>
      )}
    </div>
  );
}
