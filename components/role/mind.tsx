import { Inline, Plain } from "@/components/ui/plain";
import { still } from "@/components/ui/still";
import type { RoleEntry, SkillEntry } from "@/domain/catalog/catalog";
import { Part } from "./part";

type Props = { role: RoleEntry; skills: Record<string, SkillEntry> };

/** Myth and reality, the models to think with, the traps. */
export function Mind({ role, skills }: Props) {
  return (
    <>
      <Part id="myth" title="Myth, reality">
        <p className="myth">
          <span className="visually-hidden">The myth: </span>
          <s>{role.myth}</s>
        </p>
        <p className="reality">
          <span className="visually-hidden">The reality: </span>
          {role.reality}
        </p>
      </Part>
      <Part id="models" title="Models to think with">
        <div className="models">
          {still(role.models, (model) => (
            <article className="model">
              <h3>{model.name}</h3>
              <p className="model-claim">
                <Inline text={model.claim} />
              </p>
              <ul className="bullets">
                {still(model.rules, (rule) => (
                  <li>
                    <Inline text={rule} />
                  </li>
                ))}
              </ul>
              <Plain text={model.why} />
              <details className="fold">
                <summary>Worked through</summary>
                <div className="prose answer">
                  <Plain text={model.example} />
                </div>
              </details>
            </article>
          ))}
        </div>
      </Part>
      <Part
        id="traps"
        title="Traps"
        sub="Beliefs that sound right. Each leads to the skill whose checks ask it."
      >
        <ul className="rows">
          {still(role.traps, (trap) => (
            <li className="trap">
              <h3>“{trap.belief.replace(/^[“"]|[”"]$/g, "")}”</h3>
              <div>
                <Plain text={trap.fails} />
                <p className="note">
                  Asked in <a href={`/skills/${trap.skill}`}>{skills[trap.skill]?.title ?? trap.skill}</a>.
                </p>
              </div>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}
