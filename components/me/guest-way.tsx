"use client";
import { type ReactNode, useMemo, useState } from "react";
import { NextSteps } from "@/components/path/next-steps";
import { countFacts, PathHero, PathNav } from "@/components/path/path-hero";
import { BegunSum, PathSum, RetiredSum } from "@/components/path/path-sum";
import { PlanList } from "@/components/path/plan-list";
import { LeftOut } from "@/components/path/plan-notes";
import { StandRows } from "@/components/path/stand-rows";
import type { Device } from "@/components/progress/device";
import { Legend } from "@/components/section/legend";
import { Section } from "@/components/section/section";
import { plural, range } from "@/components/ui/format";
import { hollow } from "@/domain/progress";
import { distanceTo } from "@/domain/role-distance";
import { type Ground, openGround } from "./ground";
import { GuestJournal, GuestRatings } from "./guest-record";
import { guestStand } from "./guest-stand";
import { Hollows } from "./hollows";
import { BeginPlate, SectionHead } from "./path-head";
import { OtherRoles } from "./role-begun";
import { standRowsOf } from "./stand-rows-of";

type Props = { ground: Ground; device: Device };

/** What a guest's device comes to, worked out here in the browser. */
function useStand({ ground: packed, device }: Props) {
  const [now] = useState(() => new Date().toISOString());
  const ground = useMemo(() => openGround(packed), [packed]);
  const stand = useMemo(() => guestStand(ground, device, now), [ground, device, now]);
  const knownOf = (id: string) => ground.known[id];
  const titleOf = (id: string) => ground.known[id]?.title ?? id;
  return { ...stand, ground, now, knownOf, titleOf };
}

/** The head of a guest's path with what is next, and the plan. */
export function GuestTop(props: Props) {
  const { ground, now, knownOf, titleOf, states, stateOf, next, plan, faster, lead, begun } = useStand(props);
  const { goal } = props.device;
  const ids = Object.keys(ground.known);
  const count = (state: string) => Object.values(states).filter((held) => held === state).length;
  const needs = (id: string) => ground.known[id]?.needs ?? [];
  const hollows = ids.filter((id) => hollow(id, stateOf, needs)).length;
  return (
    <>
      <PathHero
        kicker={plan ? "My path, kept on this device" : "My path"}
        title={plan && lead ? `${lead.title}, ${plan.goal.level}\u00a0level` : "On this device"}
        facts={countFacts([
          ["Proven", count("proven")],
          ["Practised", count("practised")],
          ["Learning", count("learning")],
          ["Hollow", hollows],
        ])}
      >
        {plan ? (
          <PathSum plan={plan} faster={faster} titleOf={titleOf} />
        ) : goal ? (
          <RetiredSum role={goal.role} />
        ) : lead ? (
          <BegunSum title={lead.title} {...distanceTo(lead, ground.drawn, stateOf)} />
        ) : (
          "A goal gives it a plan with dates."
        )}
      </PathHero>
      <p className="note guest-note">
        Kept here and nowhere else. <a href="/sign-in">Sign in</a> to keep it in an account, with its checks
        and a calendar; what is here comes along.
      </p>
      {begun || plan ? <NextSteps steps={next} knownOf={knownOf} today={now} /> : <BeginPlate />}
      <PathNav parts={partsOf(plan !== null, lead !== undefined)} />
      {plan && (
        <section className="me-part" aria-labelledby="plan">
          <h2 id="plan">The plan</h2>
          <p className="sub">
            {plan.steps.length > 0
              ? `${plural(plan.steps.length, "step")}, ${range(plan.hours)} hours, none before what it rests on. The days say when each is done: at its fewest hours, and at its most. Each stands in the month of the day between.`
              : "Nothing is left to do. A higher level or another role makes a new plan."}
          </p>
          {plan.steps.length > 0 && <PlanList plan={plan} knownOf={knownOf} />}
          <LeftOut plan={plan} titleOf={titleOf} />
        </section>
      )}
    </>
  );
}

/** The rest of a guest's path: the section, the doors, and the record. */
export function GuestRest(props: Props & { lines: Record<string, ReactNode> }) {
  const { ground, states, stateOf, next, lead, others } = useStand(props);
  const placements = props.device.placements.map(({ role, ended }) => ({
    ...{ role, ended, answers: [], result: null },
    state: ended === null ? ("open" as const) : ("finished" as const),
  }));
  const ring = next[0]?.skill ?? null;
  return (
    <>
      {lead && (
        <section className="me-part" aria-labelledby={`role-${lead.id}`} id="section">
          <SectionHead id={lead.id} title={lead.title} />
          <Section
            role={lead}
            skills={ground.drawn}
            states={states}
            ring={lead.skills.some(({ skill }) => skill === ring) ? ring : null}
          />
          <Legend />
        </section>
      )}
      <section className="me-part" aria-labelledby="stand">
        <h2 id="stand">Where I stand</h2>
        <StandRows {...standRowsOf(placements.reverse(), lead?.id ?? null, ground.roles)} />
      </section>
      <div className="me-two">
        <section className="me-part" aria-labelledby="journal">
          <h2 id="journal">Journal</h2>
          <GuestJournal names={ground.names} most={5} />
          <p>
            <a className="foot-link" href="/me/journal">
              The whole journal
            </a>
          </p>
        </section>
        <div>
          <section className="me-part" aria-labelledby="hollows">
            <h2 id="hollows">Hollow</h2>
            <Hollows names={ground.names} stateOf={stateOf} />
          </section>
          <section className="me-part" aria-labelledby="ratings">
            <h2 id="ratings">Ratings</h2>
            <GuestRatings names={ground.names} />
          </section>
        </div>
      </div>
      {others.length > 0 && <OtherRoles>{others.map((id) => props.lines[id])}</OtherRoles>}
    </>
  );
}

const partsOf = (plan: boolean, section: boolean) => [
  ...(plan ? [{ id: "plan", name: "Plan" }] : []),
  { id: "goal", name: "Goal" },
  ...(section ? [{ id: "section", name: "Section" }] : []),
  { id: "stand", name: "Where I stand" },
];
