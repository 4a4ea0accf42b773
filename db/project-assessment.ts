import { and, eq, sql as raw } from "drizzle-orm";
import type { LedgerEvent, Payloads } from "@/domain/events";
import type { RecallCard } from "@/domain/recall";
import { canonical } from "./canonical";
import type { Stmt } from "./client";
import type { PlacementRecord } from "./queries/placements";
import type { Recall, Take } from "./queries/takes";
import { build, change } from "./query";
import { placement, recall, take } from "./schema/assessment";

/** The row of a take that was drawn; its sheet is a text, and the command writes it. */
export function drawnRow(event: LedgerEvent): Stmt {
  const { take: id, checks } = event.payload as Payloads["take.drawn"];
  const { person, version, skill, at } = event;
  return insertTake(person, {
    ...{ id, checks, version, skill: skill ?? "", drawn: at },
    ...{ answered: null, chosen: null, right: null, passed: null },
  });
}

/** What an answered take changes: its row, and the card where there is one. */
export function answeredRows(event: LedgerEvent, hasCard: boolean): Stmt[] {
  const { take: id, chosen, right, passed, card } = event.payload as Payloads["take.answered"];
  const { person, version, skill, at } = event;
  const row = { answered: at, chosen: canonical(chosen), correct: right, passed, version };
  const answered = change(
    build
      .update(take)
      .set(row)
      .where(and(eq(take.person, person), eq(take.id, id))),
  );
  return card
    ? [answered, recallRow(person, skill ?? "", { due: card.due, card, version }, hasCard)]
    : [answered];
}

/** The rows of a placement's events. */
export function placementRow(event: LedgerEvent): Stmt {
  const { person, version, at } = event;
  const update = (id: string, row: Partial<typeof placement.$inferInsert>) =>
    change(
      build
        .update(placement)
        .set({ ...row, version })
        .where(and(eq(placement.person, person), eq(placement.id, id))),
    );
  switch (event.type) {
    case "placement.started": {
      const { placement: id, role, seed, given } = event.payload as Payloads["placement.started"];
      const begun = { state: "open" as const, ended: null, answers: [], result: null, accepted: null };
      return insertPlacement(person, {
        id,
        role,
        seed,
        given,
        started: at,
        version,
        brought: false,
        ...begun,
      });
    }
    case "placement.answered": {
      const { placement: id, answer } = event.payload as Payloads["placement.answered"];
      // Appended in the database, as its guard compares it.
      const answers = raw<string>`json_insert(${placement.answers}, '$[#]', json(${canonical(answer)}))`;
      return update(id, { answers: answers as unknown as string });
    }
    case "placement.finished": {
      const { placement: id, result } = event.payload as Payloads["placement.finished"];
      return update(id, { state: "finished", ended: at, result: canonical(result) });
    }
    case "placement.accepted": {
      const { placement: id, skills } = event.payload as Payloads["placement.accepted"];
      return update(id, { state: "accepted", accepted: canonical(skills) });
    }
    case "placement.brought": {
      const { placement: id, ...rest } = event.payload as Payloads["placement.brought"];
      return insertPlacement(person, {
        ...rest,
        id,
        state: rest.accepted ? "accepted" : "finished",
        version,
        brought: true,
      });
    }
    default:
      throw new Error(`${event.type} is no event of a placement`);
  }
}

export function insertTake(person: string, { checks, chosen, right, ...row }: Take): Stmt {
  const texts = { checks: canonical(checks), chosen: chosen && canonical(chosen) };
  return change(build.insert(take).values({ person, ...row, ...texts, correct: right }));
}

export function recallRow(
  person: string,
  skill: string,
  { due, card, version }: Recall,
  exists: boolean,
): Stmt {
  const row = { due, card: canonical(card satisfies RecallCard), version };
  const mine = and(eq(recall.person, person), eq(recall.skill, skill));
  return change(
    exists
      ? build.update(recall).set(row).where(mine)
      : build.insert(recall).values({ person, skill, ...row }),
  );
}

export function insertPlacement(person: string, record: PlacementRecord): Stmt {
  const { given, answers, result, accepted, ...row } = record;
  return change(
    build.insert(placement).values({
      person,
      ...row,
      given: canonical(given),
      answers: canonical(answers),
      result: result && canonical(result),
      accepted: accepted && canonical(accepted),
    }),
  );
}
