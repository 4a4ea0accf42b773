import { bandNumeral } from "@/components/section/arrange";
import { middle } from "@/components/ui/format";
import type { NextStep } from "@/domain/next";
import { reasonInWords } from "@/domain/next-words";
import { leadInWords } from "@/domain/path-words";
import { capital } from "@/domain/words";
import { type KnownOf, titleIn } from "./known";

type Props = {
  /** At most five; the first stands on ink. */
  steps: readonly NextStep[];
  knownOf: KnownOf;
  /** An ISO instant: its year goes without saying. */
  today: string;
};

/** What to do next, and why: the first step on an ink plate, the others below it. */
export function NextSteps({ steps, knownOf, today }: Props) {
  const [first, ...others] = steps;
  if (!first) return null;
  return (
    <div className="next-steps">
      <Plate step={first} knownOf={knownOf} today={today} />
      {others.length > 0 && (
        <ol className="after-it" start={2} aria-label="After that">
          {others.map((step) => (
            <Row key={step.skill} step={step} knownOf={knownOf} today={today} />
          ))}
        </ol>
      )}
    </div>
  );
}

type One = Omit<Props, "steps"> & { step: NextStep };

function Plate({ step, knownOf, today }: One) {
  const skill = knownOf(step.skill);
  const title = titleIn(knownOf);
  return (
    <section className="ink-plate next-plate" data-layer={skill?.layer} aria-labelledby="next">
      <div>
        <p className="next-why">{leadInWords(step, reasonInWords(step, title, today))}</p>
        <h2 id="next">{title(step.skill)}</h2>
        <p className="next-what">
          {skill?.summary} {skill && `${bandNumeral(skill.layer)}, about ${middle(skill.hours)} hours.`}
        </p>
      </div>
      <a className="btn" href={hrefOf(step)} aria-label={`${doorOf(step)}: ${title(step.skill)}`}>
        {doorOf(step)}
      </a>
    </section>
  );
}

function Row({ step, knownOf, today }: One) {
  const skill = knownOf(step.skill);
  const title = titleIn(knownOf);
  return (
    <li
      className="line marked"
      data-layer={skill?.layer}
      data-state={step.state === "untouched" ? undefined : step.state}
      data-due={step.kind === "recheck" ? "" : undefined}
    >
      <span className="mark" />
      <div>
        <p className="line-what">
          <a href={hrefOf(step)}>{title(step.skill)}</a>
        </p>
        <p className="note">{capital(reasonInWords(step, title, today))}.</p>
      </div>
      <p className="line-end">{skill && `about ${middle(skill.hours)} h`}</p>
    </li>
  );
}

const doorOf = ({ kind }: NextStep): string => (kind === "recheck" ? "Check it" : "Open");

/** A re-check stands on one's own record, everything else on the skill's page. */
const hrefOf = ({ kind, skill }: NextStep): string =>
  kind === "recheck" ? `/me/skills/${skill}#check` : `/skills/${skill}`;
