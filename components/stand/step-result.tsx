import { Facts } from "@/components/ui/facts";
import { inWords, plural } from "@/components/ui/format";
import { listed } from "@/domain/words";
import type { StandPage, StandResult, StandSkill } from "@/server/stand-page";
import { AcceptPart } from "./accept-part";
import { Part } from "./part";
import { Checks, Shift } from "./result-parts";
import { SkillsByLayer } from "./skills-by-layer";
import { type Head, StandTitle } from "./stand-title";
import type { StandDoing } from "./stand-view";
import { TurnForm } from "./turn-form";

type Props = {
  head: Head;
  page: StandPage;
  step: StandResult;
  doing: StandDoing;
};

/** The result: asked, inferred, unknown and missing told apart, and the question whether anything shall change. */
export default function StepResult({ head, page, step, doing }: Props) {
  const { asked, inferred, given, open, missing, holes } = step;
  const known = asked.length + inferred.length + given.length;
  const { accepted } = doing;
  const told = ({ id, title }: StandSkill) => (
    <>
      <a href={`/skills/${id}`}>{title}</a>
      {step.told.includes(id) && " (asked)"}
    </>
  );
  return (
    <>
      <StandTitle head={head}>
        <small className="num">
          {step.early ? "Stopped after" : "After"} {plural(step.answered, "question")}, {inWords(step.ended)}
        </small>{" "}
        {accepted
          ? `${plural(accepted.length, "skill")} accepted`
          : `${known} of ${plural(known + open.length + missing.length, "skill")} known`}
      </StandTitle>
      <Facts
        facts={[
          { name: "Known, because you were asked", value: asked.length },
          { name: "Known, inferred from your answers", value: inferred.length },
          ...(given.length > 0 ? [{ name: "Proven before, not asked", value: given.length }] : []),
          { name: "Unknown", value: open.length, note: "the answers say too little of them" },
          { name: "Missing", value: missing.length },
        ]}
      />
      {holes.length > 0 && (
        <Part id="holes" title="Holes under what you know">
          <ul className="rows stand-lines">
            {holes.map(({ skill, under }) => (
              <li key={skill.id}>
                <a href={`/skills/${skill.id}`}>{skill.title}</a> is missing under {listed(under)}.
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part id="accept" title={accepted ? "What was accepted" : "What is known"}>
        <AcceptPart page={page} step={step} doing={doing} />
      </Part>
      {missing.length > 0 && (
        <Part id="missing" title="Missing">
          <p className="sub">Not known: you said so, a check did, or it follows from your answers.</p>
          <SkillsByLayer skills={missing} layers={page.layers} each={told} />
        </Part>
      )}
      {open.length > 0 && (
        <Part id="open" title="Unknown">
          <p className="sub">
            Neither known nor missing: rate yourself on them, or take one of their checks.
          </p>
          <SkillsByLayer skills={open} layers={page.layers} each={told} />
        </Part>
      )}
      <Checks checks={step.checks} />
      {step.shift && <Shift shift={step.shift} layers={page.layers} />}
      <Part id="again" title="Take it again">
        <p className="sub">A new one asks anew. This result is kept, and the two are compared.</p>
        <TurnForm doing={doing} intent="begin" submit="Take it again" quiet />
      </Part>
    </>
  );
}
