import type { ReactNode } from "react";
import { PhaseHeading } from "@/components/check/phase-heading";
import { held } from "@/components/journal/move-words";
import type { Standing } from "@/domain/progress";

type Props = {
  layer: number;
  standing: Pick<Standing, "state" | "basis">;
  hollow: boolean;
  /** Whether its re-check has fallen due. */
  due?: boolean;
  /** Why it stands as it does. */
  children: ReactNode;
  acts: ReactNode;
};

/** The plate at the head of a record: the state as its mark and in words, why it is so, and what may be done. */
export function RecordHead({ layer, standing, hollow, due, children, acts }: Props) {
  return (
    <section
      className="record-head"
      aria-labelledby="stands"
      data-layer={layer}
      data-state={standing.state === "untouched" ? undefined : standing.state}
      data-hollow={hollow ? "" : undefined}
      data-due={due ? "" : undefined}
    >
      <span className="mark" />
      <div>
        {/* A move takes its own button away: the focus goes to what it led to. */}
        <PhaseHeading as="h2" id="stands" phase={`${standing.state} ${standing.basis}`}>
          {held(standing)}
          {due && ", due again"}
        </PhaseHeading>
        {children}
      </div>
      <div className="acts">{acts}</div>
    </section>
  );
}
