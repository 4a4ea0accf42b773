import { Inline, Plain } from "@/components/ui/plain";
import { still } from "@/components/ui/still";
import type { RoleEntry, SkillEntry } from "@/domain/catalog/catalog";
import { Part } from "./part";

/** How the best work, the signs of mastery with the skills that carry them, and whom it suits. */
export function Craft({ role, skills }: { role: RoleEntry; skills: Record<string, SkillEntry> }) {
  return (
    <>
      <Part id="habits" title="How the best work">
        <dl className="owns">
          {still(role.habits, ({ habit, text }) => (
            <div>
              <dt>{habit}</dt>
              <dd>
                <Plain text={text} />
              </dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part
        id="signals"
        title="Signs of mastery"
        sub="Each rests on the fourth “I can” line of the skills named with it."
      >
        <ul className="rows signals">
          {still(role.signals, (signal) => (
            <li>
              <p>
                <Inline text={signal.text} />
              </p>
              <p className="note">
                {signal.skills.map((id, at) => (
                  <span key={id} data-skill={id}>
                    {at > 0 && ", "}
                    <a href={`/skills/${id}`}>{skills[id]?.title ?? id}</a>
                    <span data-rating-of={id} />
                  </span>
                ))}
              </p>
            </li>
          ))}
        </ul>
      </Part>
      <Part id="fits" title="Whom it suits">
        <div className="fits">
          <Fits title="It tends to suit" lines={role.fits} />
          <Fits title="It tends not to suit" lines={role.fits_not} />
        </div>
      </Part>
    </>
  );
}

function Fits({ title, lines }: { title: string; lines: string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul className="bullets">
        {still(lines, (line) => (
          <li>
            <Inline text={line} />
          </li>
        ))}
      </ul>
    </div>
  );
}
