"use client";
import { useProgress } from "@/components/progress/use-progress";
import { hollow, type State } from "@/domain/progress";
import type { SkillNames } from "./names";

/** How many skills stand where: what can be counted of a path. */
export function PathFacts({ names, initial }: { names: SkillNames; initial: Record<string, State> }) {
  const standings = useProgress((progress) => (progress.mode === "loading" ? null : progress.standings));
  const stateOf = (id: string): State => (standings ? standings[id]?.state : initial[id]) ?? "untouched";
  const ids = Object.keys(names);
  const count = (state: State) => ids.filter((id) => stateOf(id) === state).length;
  const hollows = ids.filter((id) => hollow(id, stateOf, (skill) => names[skill]?.needs ?? [])).length;
  const facts = [
    ["Proven", count("proven")],
    ["Practised", count("practised")],
    ["Learning", count("learning")],
    ["Hollow", hollows],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
