import type { ReactNode } from "react";
import type { State } from "@/domain/progress";
import type { SkillNames } from "./names";
import { PathFacts } from "./path-facts";

type Props = {
  kicker?: string;
  title: string;
  names: SkillNames;
  initial: Record<string, State>;
  children: ReactNode;
};

/** The head of /me: whose path, what can be counted, and the doors that belong to it. */
export function PathHead({ kicker, title, names, initial, children }: Props) {
  return (
    <div className="hero">
      <div>
        {kicker && <p className="note">{kicker}</p>}
        <h1 className="path-title">{title}</h1>
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

/** What an empty path says: the way on, on ink. */
export function BeginPlate() {
  return (
    <section className="ink-plate" aria-labelledby="begin">
      <div>
        <h2 id="begin">Nothing begun yet.</h2>
        <p>Open a role, press the square of a skill you know, and say where you stand.</p>
      </div>
      <a className="btn" href="/roles">
        Choose a role
      </a>
    </section>
  );
}

/** Above each section of /me: whose it is and what it answers to. */
export function SectionHead({ id, title }: { id: string; title: string }) {
  return (
    <>
      <h2 id={`role-${id}`}>
        Your section: <a href={`/roles/${id}`}>{title}</a>
      </h2>
      <p className="sub">Press a square to move a skill. Every move is in your journal and can be undone.</p>
    </>
  );
}
