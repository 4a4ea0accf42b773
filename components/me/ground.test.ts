import { describe, expect, it } from "vitest";
import type { Device } from "@/components/progress/device";
import { makePlan } from "@/domain/plan";
import type { StandingEvent, State } from "@/domain/progress";
import { catalog } from "@/server/content";
import { planGoal } from "@/server/plan";
import { openGround } from "./ground";
import { guestStand } from "./guest-stand";
import { packGround } from "./pack-ground";
import { skillNames } from "./skill-names";
import { standRowsOf } from "./stand-rows-of";

const NOW = "2026-11-28T12:00:00.000Z";
const packed = packGround(catalog());
const ground = openGround(JSON.parse(JSON.stringify(packed)));

function device(states: Record<string, State>, goal: Device["goal"] = null): Device {
  const events = Object.entries(states).map(
    ([skill, state], at): StandingEvent => ({
      ...{ version: at + 1, skill, act: "import", before: null, undoes: null, claim: null },
      from: { state: "untouched", basis: null },
      to: { state, basis: "self" },
      at: "2026-11-20T10:00:00.000Z",
    }),
  );
  return { version: 1, events, ratings: [], goal, notes: {}, ticks: {}, placements: [], importKey: "k" };
}

describe("the ground that travels with a guest's page", () => {
  it("comes out as the catalogue says it", () => {
    expect(ground.names).toEqual(skillNames());
    for (const role of Object.values(catalog().roles)) {
      const open = ground.roles.find(({ id }) => id === role.id);
      expect(open?.assumed).toEqual(role.assumed);
      expect(open?.skills).toEqual(role.layers.flatMap(({ skills }) => skills));
    }
  });

  it("is small: less than a tenth of the catalogue", () => {
    expect(JSON.stringify(packed).length * 10).toBeLessThan(JSON.stringify(catalog()).length);
  });
});

describe("where a guest stands", () => {
  it("has the plan that an account would have", () => {
    const goal = { role: "backend", level: "mid", hoursPerWeek: 6 } as const;
    const states: Record<string, State> = { algebra: "practised", networks: "learning" };
    const wish = planGoal(goal);
    const { skills } = catalog();
    const plan =
      wish &&
      makePlan(
        wish,
        (id) => skills[id] && { id, needs: skills[id].prerequisites, hours: skills[id].hours },
        (id) => states[id] ?? "untouched",
        NOW,
      );
    const stand = guestStand(ground, device(states, goal), NOW);
    expect(stand.plan).toEqual(plan);
    expect(stand.faster?.goal.hoursPerWeek).toBe(10);
    expect(stand.lead?.id).toBe("backend");
  });

  it("has no plan without a goal or when its role is gone, and the role most begun in view", () => {
    const states: Record<string, State> = { algebra: "practised" };
    expect(guestStand(ground, device(states), NOW)).toMatchObject({ plan: null, begun: true });
    const gone = guestStand(ground, device(states, { role: "gone", level: "mid", hoursPerWeek: 6 }), NOW);
    expect(gone.plan).toBeNull();
    expect(gone.lead).toBeDefined();
  });

  it("shows a goal's role though nothing of it is begun, and the begun ones among the others", () => {
    const only = ground.roles
      .find(({ id }) => id === "frontend")
      ?.skills.find(({ skill }) =>
        ground.roles.every((r) => r.id !== "backend" || !r.skills.some((s) => s.skill === skill)),
      );
    const goal = { role: "backend", level: "entry", hoursPerWeek: 6 } as const;
    const stand = guestStand(ground, device({ [only?.skill ?? ""]: "learning" }, goal), NOW);
    expect(stand.lead?.id).toBe("backend");
    expect(stand.others).toContain("frontend");
  });
});

describe("the doors to where I stand", () => {
  const placed = (role: string, state: "open" | "finished", answers = 5) => ({
    ...{ role, state, answers: Array.from({ length: answers }) },
    ended: state === "open" ? null : NOW,
    result: state === "open" ? null : { skills: [{ verdict: "known" }, { verdict: "unknown" }] },
  });
  const roles = [
    { id: "a", title: "Role a" },
    { id: "b", title: "Role b" },
  ];

  it("are the role in view and those asked about; the others by name", () => {
    expect(standRowsOf([placed("b", "open"), placed("b", "finished")], "a", roles)).toEqual({
      rows: [
        { role: "a", title: "Role a", open: false, question: undefined, last: null },
        { role: "b", title: "Role b", open: true, question: 6, last: { ended: NOW, known: 1, of: 2 } },
      ],
      others: [],
    });
  });

  it("leave out a role that has left the catalogue", () => {
    expect(standRowsOf([placed("gone", "finished")], null, roles).rows).toEqual([]);
  });
});
