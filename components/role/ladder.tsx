import { capital } from "@/components/ui/format";
import { Inline } from "@/components/ui/plain";
import { still } from "@/components/ui/still";
import type { RoleEntry } from "@/domain/catalog/catalog";
import { Part } from "./part";

type Step = RoleEntry["ladder"][number];

/** Four steps; each tells what changes from the one below, then how it looks from outside. */
export function Ladder({ role }: { role: RoleEntry }) {
  return (
    <Part
      id="ladder"
      title="The ladder"
      sub="What changes from one level to the next, in behaviour that others can see."
    >
      <ol className="stairs">
        {role.ladder.map((step) => (
          <li key={step.level} className="stair">
            <h3>{capital(step.level)}</h3>
            <p className="note">{step.titles.join(", ")}</p>
            <p className="stair-years num">{step.years}</p>
            <p className="stair-changes">
              <Inline text={step.changes} />
            </p>
          </li>
        ))}
      </ol>
      <div className="folds">
        {role.ladder.map((step) => (
          <Expectations key={step.level} step={step} />
        ))}
      </div>
    </Part>
  );
}

function Expectations({ step }: { step: Step }) {
  return (
    <details className="fold">
      <summary>What is expected at {step.level} level</summary>
      <ol className="expectations">
        {still(step.expectations, ({ summary, signals, example }) => (
          <li>
            <h4>
              <Inline text={summary} />
            </h4>
            <ul className="bullets">
              {still(signals, (signal) => (
                <li>
                  <Inline text={signal} />
                </li>
              ))}
            </ul>
            <p className="note">
              Example: <Inline text={example} />
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
