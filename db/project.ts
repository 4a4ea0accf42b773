import { and, eq } from "drizzle-orm";
import type { LedgerEvent, Payloads } from "@/domain/events";
import type { Held } from "@/domain/progress";
import type { Stmt } from "./client";
import { answeredRows, drawnRow, placementRow } from "./project-assessment";
import { build, bulk, change } from "./query";
import { goal, profile, standing } from "./schema/holdings";
import { tick } from "./schema/notes";

/** Which rows stand already: the guards refuse REPLACE, so a row is inserted once and updated afterwards. */
export type Standing = {
  skills: ReadonlySet<string>;
  /** Skills that have a card already. */
  recalls: ReadonlySet<string>;
  goal: boolean;
  profile: boolean;
  /** Resources that were ever ticked. */
  ticks: ReadonlySet<string>;
};

/** The rows that follow from new events, in their order but for ratings, which go together. */
export function project(events: readonly LedgerEvent[], there: Standing): Stmt[] {
  const ratings = events.filter((event) => event.type === "rating.given");
  const rows = events.flatMap((event) => {
    switch (event.type) {
      case "standing.moved":
        return [standingRow(event, there.skills.has(event.skill ?? ""))];
      case "goal.set":
        return [goalRow(event, event.payload as Payloads["goal.set"], there.goal)];
      case "profile.changed":
        return [profileRow(event, event.payload as Payloads["profile.changed"], there.profile)];
      case "take.drawn":
        return [drawnRow(event)];
      case "take.answered":
        return answeredRows(event, there.recalls.has(event.skill ?? ""));
      case "placement.started":
      case "placement.answered":
      case "placement.finished":
      case "placement.accepted":
      case "placement.brought":
        return [placementRow(event)];
      case "resource.ticked":
      case "resource.unticked":
        return [tickRow(event, there.ticks)];
      default:
        return [];
    }
  });
  return ratings.length === 0 ? rows : [...rows, bulk("rating", RATING, ratings.map(ratingRow))];
}

export const NOTHING_THERE: Standing = {
  skills: new Set(),
  recalls: new Set(),
  goal: false,
  profile: false,
  ticks: new Set(),
};

function standingRow(event: LedgerEvent, exists: boolean): Stmt {
  const skill = event.skill ?? "";
  const to = event.move?.to as Held;
  const row = {
    state: to.state,
    basis: to.basis,
    beforeState: event.move?.before?.state ?? null,
    beforeBasis: event.move?.before?.basis ?? null,
    since: to.state === "untouched" ? null : event.at,
    version: event.version,
  };
  const mine = and(eq(standing.person, event.person), eq(standing.skill, skill));
  return change(
    exists
      ? build.update(standing).set(row).where(mine)
      : build.insert(standing).values({ person: event.person, skill, ...row }),
  );
}

function tickRow(event: LedgerEvent, there: ReadonlySet<string>): Stmt {
  const { person, version } = event;
  const { resource, at } = event.payload as Payloads["resource.ticked"];
  const row = { at: event.type === "resource.ticked" ? at : null, version };
  const mine = and(eq(tick.person, person), eq(tick.resource, resource));
  return change(
    there.has(resource)
      ? build.update(tick).set(row).where(mine)
      : build.insert(tick).values({ person, resource, ...row }),
  );
}

const RATING = ["person", "skill", "at", "line", "confidence", "claimed", "version"];

function ratingRow(event: LedgerEvent) {
  const { at, line, confidence, claimed } = event.payload as Payloads["rating.given"];
  const chosen = line === "unknown" ? null : line;
  return [event.person, event.skill, at, chosen, confidence, claimed ? 1 : 0, event.version];
}

function goalRow(event: LedgerEvent, row: Payloads["goal.set"], exists: boolean): Stmt {
  const { person, version } = event;
  return change(
    exists
      ? build
          .update(goal)
          .set({ ...row, version })
          .where(eq(goal.person, person))
      : build.insert(goal).values({ person, ...row, version }),
  );
}

function profileRow(event: LedgerEvent, row: Payloads["profile.changed"], exists: boolean): Stmt {
  const { person, version } = event;
  return change(
    exists
      ? build
          .update(profile)
          .set({ ...row, version })
          .where(eq(profile.person, person))
      : build.insert(profile).values({ person, ...row, version }),
  );
}
