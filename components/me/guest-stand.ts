import { type Device, deviceStandings } from "@/components/progress/device";
import { rolesBegun } from "@/domain/begun";
import { wanted } from "@/domain/needed";
import { type NextStep, nextSteps } from "@/domain/next";
import { fasterPace } from "@/domain/path-words";
import { makePlan, type Plan } from "@/domain/plan";
import type { State } from "@/domain/progress";
import type { OpenGround } from "./ground";

type Role = OpenGround["roles"][number];

export type GuestStand = {
  states: Record<string, State>;
  stateOf: (skill: string) => State;
  /** Whether any skill was moved. */
  begun: boolean;
  next: NextStep[];
  plan: Plan | null;
  /** The same goal at more hours a week. */
  faster: Plan | null;
  /** The goal's role, else the one in which most is begun; and the others with something begun. */
  lead: Role | undefined;
  others: string[];
};

/** What a device comes to, by the rules that an account goes by. A guest has no takes, so nothing falls due. */
export function guestStand({ known, roles }: OpenGround, device: Device, now: string): GuestStand {
  const standings = deviceStandings(device);
  const states = Object.fromEntries(Object.entries(standings).map(([id, { state }]) => [id, state]));
  const stateOf = (id: string): State => states[id] ?? "untouched";
  const { goal } = device;
  const role = roles.find(({ id }) => id === goal?.role);
  const planAt = (hoursPerWeek: number) =>
    goal && role
      ? makePlan(
          { role: role.id, level: goal.level, hoursPerWeek, skills: role.skills, assumed: role.assumed },
          (id) => known[id] && { id, needs: known[id].needs, hours: known[id].hours },
          stateOf,
          now,
        )
      : null;
  const pace = goal ? fasterPace(goal.hoursPerWeek) : null;
  const counted = roles.map(({ id, skills }) => ({ id, skills: skills.map(({ skill }) => skill) }));
  const hoursOf = (id: string) => (known[id] ? known[id].hours.low + known[id].hours.high : 0);
  const [first, ...others] = rolesBegun(counted, hoursOf, stateOf, goal?.role ?? null);
  const needs = goal && role ? wanted(role.skills, goal.level) : null;
  return {
    ...{ states, stateOf },
    begun: Object.values(states).some((state) => state !== "untouched"),
    next: nextSteps({
      prerequisites: Object.fromEntries(Object.entries(known).map(([id, { needs }]) => [id, needs])),
      stateOf,
      sinceOf: (id) => standings[id]?.since ?? null,
      due: {},
      goal: needs && Object.fromEntries(needs.map(({ skill, by, weight }) => [skill, { by, weight }])),
      now,
    }),
    plan: goal && planAt(goal.hoursPerWeek),
    faster: pace === null ? null : planAt(pace),
    lead: role ?? roles.find(({ id }) => id === first),
    others: role && first !== role.id && first !== undefined ? [first, ...others] : others,
  };
}
