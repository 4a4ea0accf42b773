import { Inline, Plain } from "@/components/ui/plain";
import { still } from "@/components/ui/still";
import type { RoleEntry, SkillEntry } from "@/domain/catalog/catalog";
import { Part } from "./part";

/** Questions worked through: what they probe, how a weak answer fails, what a strong one shows. */
export function Interview({ role, skills }: { role: RoleEntry; skills: Record<string, SkillEntry> }) {
  return (
    <Part
      id="interview"
      title="An interview, worked through"
      sub="Answer aloud first. Then open the two answers."
    >
      {still(role.interview, (item, at) => (
        <article className="question">
          <p className="question-number num">Question {at + 1}</p>
          <div className="question-text">
            <Plain text={item.question} />
          </div>
          <p className="note">
            Probes{" "}
            {item.probes.map((id, nth) => (
              <span key={id}>
                {nth > 0 && ", "}
                <a href={`/skills/${id}`}>{skills[id]?.title ?? id}</a>
              </span>
            ))}
            .
          </p>
          <div className="answers">
            <Answer title="A weak answer" text={item.weak} />
            <Answer title="A strong answer" text={item.strong} />
          </div>
          <details className="fold">
            <summary>What they ask next</summary>
            <ul className="bullets answer">
              {still(item.follow_ups, (next) => (
                <li>
                  <Inline text={next} />
                </li>
              ))}
            </ul>
          </details>
        </article>
      ))}
    </Part>
  );
}

function Answer({ title, text }: { title: string; text: string }) {
  return (
    <details className="fold">
      <summary>{title}</summary>
      <div className="prose answer">
        <Plain text={text} />
      </div>
    </details>
  );
}
