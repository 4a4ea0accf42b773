import type { ReactNode } from "react";
import type { State } from "@/domain/progress";
import type { SkillNames } from "./names";
import { PathFacts } from "./path-facts";

type Props = { title: string; names: SkillNames; initial: Record<string, State>; children: ReactNode };

/** The head of /me: whose path, what can be counted, and the doors that belong to it. */
export function PathHead({ title, names, initial, children }: Props) {
  return (
    <div className="hero">
      <div>
        <h1>{title}</h1>
        <p className="lede">{children}</p>
        <nav className="acts" aria-label="My pages">
          <a className="btn btn-plain" href="/me/journal">
            Journal
          </a>
          <a className="btn btn-plain" href="/settings">
            Settings
          </a>
        </nav>
      </div>
      <PathFacts names={names} initial={initial} />
    </div>
  );
}
