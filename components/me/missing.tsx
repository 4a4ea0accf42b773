import type { State } from "@/domain/progress";

/** What a hollow skill lacks: the prerequisites that are not begun or set aside. */
export const missingUnder = (needs: string[], stateOf: (id: string) => State): string[] =>
  needs.filter((need) => ["untouched", "aside"].includes(stateOf(need)));

/** Skills as links in one sentence: “A, B and C.” */
export function Listed({ ids, names }: { ids: string[]; names: Record<string, { title: string }> }) {
  return ids.map((id, at) => (
    <span key={id}>
      {at > 0 && (at === ids.length - 1 ? " and " : ", ")}
      <a href={`/skills/${id}`}>{names[id]?.title ?? id}</a>
      {at === ids.length - 1 && "."}
    </span>
  ));
}

/** On the record of one skill: that it is hollow, and what would make it solid. */
export function HollowNote({ ids, names }: { ids: string[]; names: Record<string, { title: string }> }) {
  return (
    <p className="hollow-note">
      <strong>Hollow.</strong> Missing under it: <Listed ids={ids} names={names} />
    </p>
  );
}
