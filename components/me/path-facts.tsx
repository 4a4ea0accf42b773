"use client";
import { useProgress } from "@/components/progress/use-progress";
import { hollow, type State } from "@/domain/progress";
import type { SkillNames } from "./names";

type Props = { names: SkillNames; initial: Record<string, State> };

/** How many skills stand where: what can be counted of a path. */
export function PathFacts({ names, initial }: Props) {
  const { stateOf, hollowOf } = useStates({ names, initial });
  const ids = Object.keys(names);
  const count = (state: State) => ids.filter((id) => stateOf(id) === state).length;
  const facts = [
    ["Proven", count("proven")],
    ["Practised", count("practised")],
    ["Learning", count("learning")],
    ["Hollow", ids.filter(hollowOf).length],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === 1 ? "1 skill" : `${value} skills`}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The hours behind and in all: as the core counts them, without what is set aside. */
export function PathHours({ names, initial, counted }: Props & { counted: string[] }) {
  const { stateOf, hollowOf } = useStates({ names, initial });
  const sum = (ids: string[]) => Math.round(ids.reduce((hours, id) => hours + (names[id]?.hours ?? 0), 0));
  const all = sum(counted.filter((id) => stateOf(id) !== "aside"));
  const behind = sum(counted.filter((id) => ["practised", "proven"].includes(stateOf(id)) && !hollowOf(id)));
  return (
    <>
      <strong className="num">
        {behind} of about {all} hours
      </strong>{" "}
      behind you: what is practised or proven over solid ground.
    </>
  );
}

/** What the page knows of the reader: from the store once it is there, before that from the server. */
function useStates({ names, initial }: Props) {
  const standings = useProgress((progress) => (progress.mode === "loading" ? null : progress.standings));
  const stateOf = (id: string): State => (standings ? standings[id]?.state : initial[id]) ?? "untouched";
  const hollowOf = (id: string) => hollow(id, stateOf, (skill) => names[skill]?.needs ?? []);
  return { stateOf, hollowOf };
}
