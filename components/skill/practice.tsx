import { range } from "@/components/ui/format";
import { Inline, Plain } from "@/components/ui/plain";
import type { SkillEntry } from "@/domain/catalog/catalog";

/** A task of a few hours, with lines that a stranger could verify. */
export function Practice({ skill: { practice } }: { skill: SkillEntry }) {
  return (
    <section className="part" id="practice" aria-labelledby="practice-title">
      <h2 id="practice-title">Practice</h2>
      <p className="sub num">{range(practice.hours)} hours.</p>
      <div className="plate">
        <div className="prose">
          <Plain text={practice.brief} />
        </div>
        <h3>Done when</h3>
        <ul className="done">
          {practice.done_when.map((line) => (
            <li key={line}>
              <Inline text={line} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
