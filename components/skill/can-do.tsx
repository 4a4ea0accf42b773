import { Inline } from "@/components/ui/plain";
import type { SkillEntry } from "@/domain/catalog/catalog";

const STEPS = ["Shaky", "Steady", "Firm", "Sure"];

/** Four lines from shaky to sure. data-line numbers them 0 to 3 for the self-rating. */
export function CanDo({ skill }: { skill: SkillEntry }) {
  return (
    <section className="part" id="can" aria-labelledby="can-title">
      <h2 id="can-title">What it means to have it</h2>
      <ol className="can" data-rating-lines data-skill={skill.id}>
        {skill.levels.map((level, at) => (
          <li key={level.can} data-line={at}>
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
      <div data-rating-slot data-skill={skill.id}>
        <noscript>
          <p className="note">
            <a href={`/me/skills/${skill.id}`}>Rate yourself on these lines</a>
          </p>
        </noscript>
      </div>
    </section>
  );
}
