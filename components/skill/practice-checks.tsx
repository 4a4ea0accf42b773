import { Inline, Plain } from "@/components/ui/plain";
import type { SkillEntry } from "@/domain/catalog/catalog";

/** Two questions to try. Each answer opens to say whether it is right and why; nothing is recorded. */
export function PracticeChecks({ skill }: { skill: SkillEntry }) {
  return (
    <section className="part" id="checks" aria-labelledby="checks-title">
      <h2 id="checks-title">Try it</h2>
      <p className="sub">Choose an answer and it explains itself. Nothing here is recorded.</p>
      {skill.practiceChecks.map((check, at) => (
        <article className="check" key={check.question}>
          <div className="prose check-question">
            <Plain text={check.question} />
          </div>
          {check.options.map((option) => (
            <details key={option.text} name={`check-${at}`} className="option">
              <summary>
                <span className="option-sign" aria-hidden="true" />
                <span>
                  <Inline text={option.text} />
                </span>
              </summary>
              <div className={option.right ? "option-why right" : "option-why"}>
                <p>
                  <strong>{option.right ? "Right." : "Not this one."}</strong> <Inline text={option.why} />
                </p>
              </div>
            </details>
          ))}
        </article>
      ))}
      <p>
        <a className="foot-link" href={`/me/skills/${skill.id}#check`}>
          Take the graded checks
        </a>
      </p>
    </section>
  );
}
