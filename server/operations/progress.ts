import { z } from "zod";
import { importProgress } from "@/db/commands/import-progress";
import { moveSkill } from "@/db/commands/move-skill";
import { rateSkill } from "@/db/commands/rate-skill";
import { setGoal } from "@/db/commands/set-goal";
import { getGoal } from "@/db/queries/goal";
import { listJournal } from "@/db/queries/journal";
import { getProgress } from "@/db/queries/progress";
import { listRatings } from "@/db/queries/ratings";
import { id } from "@/domain/catalog/common.schema";
import { setGoalInput } from "@/domain/goal.schema";
import { importInput } from "@/domain/import.schema";
import { reasonInWords } from "@/domain/next-words";
import { changeInWords } from "@/domain/plan-change-words";
import { moveSkillInput } from "@/domain/progress.schema";
import { rateSkillInput } from "@/domain/rating.schema";
import { graph, titleOf } from "@/server/content";
import { IMPORT_LIMIT, type Operation, own } from "@/server/operation";
import * as shape from "@/server/operations/shapes";
import { standFor } from "@/server/plan";

const whole = (least: number, most: number, otherwise: number) =>
  z
    .string()
    .regex(/^\d{1,10}$/, { abort: true, error: `a whole number from ${least} to ${most}` })
    .transform(Number)
    .pipe(z.int().min(least).max(most))
    .default(otherwise);

/** Where someone stands, what they say of themselves, and how it came about. */
export const progressOperations: Operation[] = [
  own({
    method: "GET",
    path: "me/progress",
    summary: "Where I stand, skill by skill",
    act: "self.read",
    response: shape.progress,
    run: async ({ store, actor }) => {
      const progress = await getProgress(store, actor.person, graph());
      return { ok: true, status: 200, body: progress, version: progress.version };
    },
  }),
  own({
    method: "POST",
    path: "me/progress",
    summary: "Start, practise, set aside, resume, reopen a skill, or undo",
    act: "progress.move",
    idempotent: true,
    body: moveSkillInput,
    status: 201,
    response: shape.moved,
    run: ({ store, actor, body, meta }) => moveSkill(store, actor, body, meta),
  }),
  own({
    method: "GET",
    path: "me/ratings",
    summary: "My self-ratings, newest first",
    act: "self.read",
    query: z.strictObject({ skill: id.max(80).optional() }),
    response: shape.ratings,
    run: async ({ store, actor, query }) => {
      const ratings = await listRatings(store, actor.person, query.skill);
      return { ok: true, status: 200, body: { ratings } };
    },
  }),
  own({
    method: "POST",
    path: "me/ratings",
    summary: "Rate myself on a skill's four lines",
    act: "rating.give",
    idempotent: true,
    body: rateSkillInput,
    status: 201,
    response: shape.rated,
    run: ({ store, actor, body, meta }) => rateSkill(store, actor, body, meta),
  }),
  own({
    method: "POST",
    path: "me/import",
    summary: "Merge a device store or an export into my account",
    act: "progress.import",
    idempotent: true,
    bodyLimit: IMPORT_LIMIT,
    body: importInput,
    response: shape.imported,
    run: ({ store, actor, body, meta }) => importProgress(store, actor, body, meta),
  }),
  own({
    method: "GET",
    path: "me/journal",
    summary: "My ledger, oldest first, with versions and hashes",
    act: "self.read",
    query: z.strictObject({ after: whole(0, 9_999_999_999, 0), limit: whole(1, 200, 50) }),
    response: shape.journal,
    run: async ({ store, actor, query }) => {
      const page = await listJournal(store, actor.person, query);
      return { ok: true, status: 200, body: page };
    },
  }),
  own({
    method: "GET",
    path: "me/next",
    summary: "What to do next: at most five skills, each with its reason",
    act: "self.read",
    response: shape.next,
    run: async ({ store, actor, meta }) => {
      const { next } = await standFor(store, actor.person, meta.now);
      const titled = next.map((step) => ({
        ...step,
        title: titleOf(step.skill),
        reason: reasonInWords(step, titleOf, meta.now.toISOString()),
      }));
      return { ok: true, status: 200, body: { next: titled } };
    },
  }),
  own({
    method: "GET",
    path: "me/plan",
    summary: "What is missing to my goal, in order and with dates as a range; null while there is no goal",
    act: "self.read",
    response: shape.plan,
    run: async ({ store, actor, meta }) => {
      const { plan, change, retired } = await standFor(store, actor.person, meta.now);
      const words = change ? changeInWords(change, titleOf) : [];
      return { ok: true, status: 200, body: { plan, change: change && { ...change, words }, retired } };
    },
  }),
  own({
    method: "GET",
    path: "me/goal",
    summary: "Where I want to arrive; version 0 while there is no goal",
    act: "self.read",
    response: shape.goal,
    run: async ({ store, actor }) => {
      const goal = await getGoal(store, actor.person);
      return { ok: true, status: 200, body: goal, version: goal.version };
    },
  }),
  own({
    method: "PUT",
    path: "me/goal",
    summary: "Set where I want to arrive",
    act: "goal.set",
    versioned: true,
    body: setGoalInput,
    response: shape.goal,
    run: ({ store, actor, body, meta }) => setGoal(store, actor, body, meta),
  }),
];
