"use client";
import { useProgress } from "@/components/progress/use-progress";
import { hollow, type State } from "@/domain/progress";
import type { SkillNames } from "./names";

/** Skills begun over empty ground, each with what it rests on and the hours that would make it solid. */
export function Hollows({ names, initial }: { names: SkillNames; initial: Record<string, State> }) {
  const standings = useProgress((progress) => (progress.mode === "loading" ? null : progress.standings));
  const stateOf = (id: string): State => (standings ? standings[id]?.state : initial[id]) ?? "untouched";
  const needs = (id: string) => names[id]?.needs ?? [];
  const found = Object.keys(names).filter((id) => hollow(id, stateOf, needs));
  if (found.length === 0) return <p className="sub">Nothing hangs in the air.</p>;
  return (
    <ul className="rows">
      {found.map((id) => {
        const missing = needs(id).filter((need) => ["untouched", "aside"].includes(stateOf(need)));
        const hours = missing.reduce((sum, need) => sum + (names[need]?.hours ?? 0), 0);
        return (
          <li key={id} className="line">
            <p>
              <a href={`/skills/${id}`}>{names[id]?.title}</a> rests on{" "}
              {missing.map((need, at) => (
                <span key={need}>
                  {at > 0 && (at === missing.length - 1 ? " and " : ", ")}
                  <a href={`/skills/${need}`}>{names[need]?.title}</a>
                </span>
              ))}
              , which {missing.length === 1 ? "is" : "are"} missing. About {Math.round(hours)} hours make it
              solid.
            </p>
          </li>
        );
      })}
    </ul>
  );
}
