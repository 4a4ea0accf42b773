import { Inline } from "@/components/ui/plain";
import type { SkillEntry } from "@/domain/catalog/catalog";

const STEPS = ["Shaky", "Steady", "Firm", "Sure"];

/** Four lines from shaky to sure; they are rated on the record of the skill. */
export function CanDo({ skill }: { skill: SkillEntry }) {
  return (
    <section className="part" id="can" aria-labelledby="can-title">
      <h2 id="can-title">What it means to have it</h2>
      <ol className="can">
        {skill.levels.map((level, at) => (
          <li key={level.can}>
            <p className="can-step">{STEPS[at]}</p>
            <div>
              <p className="can-line">
                <Inline text={level.can} />
              </p>
              <p className="note">
                <Inline text={level.example} />
              </p>
            </div>
          </li>
        ))}
      </ol>
      <p className="note rate-way">
        <a href={`/me/skills/${skill.id}`}>Rate yourself on these lines</a>
      </p>
    </section>
  );
}
