import { GOAL_LEVELS, type Goal, HOURS_PER_WEEK } from "@/domain/goal";
import type { Brought, CarriedPlacement } from "@/domain/importing";
import { NOTE_HELD, type Note, noteText } from "@/domain/note";
import { BASES, type Claim, type Held, STATES } from "@/domain/progress";
import { CONFIDENCES, LINES, type Rating } from "@/domain/rating";
import type { Tick } from "@/domain/tick";

/** The largest file that is read, as the server has it. */
export const FILE_LIMIT = 8 * 1024 * 1024;

const NOT_OURS = "Choose the JSON file that Strata’s export gave you.";

/**
 * An export as a guest's browser reads it, or a sentence that says what is wrong. It takes what the server's
 * schema takes; that schema is no part of what is sent to browsers, so the shapes are checked here by hand.
 */
export function readExport(text: string): Brought<Goal> | string {
  try {
    const file = record(JSON.parse(text));
    if (file.format !== "strata.export") return NOT_OURS;
    if (file.formatVersion !== 1) return "This file is of a later format than this page can read.";
    return {
      standings: list(file.standings).map(standing),
      ratings: list(file.ratings).map(rating),
      goal: file.goal === null || file.goal === undefined ? null : goal(record(file.goal)),
      notes: list(file.notes).map(note),
      ticks: list(file.ticks).map(tick),
      placements: list(file.placements).map(placement),
    };
  } catch (error) {
    return error instanceof Wrong ? `The file is damaged: ${error.message}.` : NOT_OURS;
  }
}

class Wrong extends Error {}

function standing(value: unknown): { skill: string } & Claim {
  const row = record(value);
  const before = row.before === null || row.before === undefined ? null : held(record(row.before));
  return {
    skill: text(row.skill),
    ...held(row),
    before,
    at: row.at === null || row.at === undefined ? null : moment(row.at),
  };
}

function held(row: Record<string, unknown>): Held {
  return { state: among(STATES, row.state), basis: row.basis === null ? null : among(BASES, row.basis) };
}

function rating(value: unknown): Rating {
  const row = record(value);
  return {
    skill: text(row.skill),
    line: among(LINES, row.line),
    confidence: among(CONFIDENCES, row.confidence),
    at: moment(row.at),
  };
}

function note(value: unknown): Note {
  const row = record(value);
  const written = typeof row.text === "string" ? noteText(row.text) : null;
  if (written === null || written.length > NOTE_HELD) throw new Wrong("a note in it is no text, or too long");
  return { skill: text(row.skill), text: written, at: moment(row.at) };
}

function tick(value: unknown): Tick {
  const row = record(value);
  return { resource: text(row.resource), at: moment(row.at) };
}

function placement(value: unknown): CarriedPlacement {
  const { state, accepted } = record(value);
  if (typeof state !== "string" || state.length > 20_000) throw new Wrong("a placement in it is damaged");
  return { state, accepted: accepted === null ? null : list(accepted).map(text) };
}

function goal(row: Record<string, unknown>): Goal {
  const hours = row.hoursPerWeek;
  const { least, most } = HOURS_PER_WEEK;
  if (typeof hours !== "number" || !Number.isInteger(hours) || hours < least || hours > most)
    throw new Wrong(`the goal has ${JSON.stringify(hours)} hours a week`);
  return { role: text(row.role), level: among(GOAL_LEVELS, row.level), hoursPerWeek: hours };
}

function record(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Wrong("a part of it is missing");
  return value as Record<string, unknown>;
}

function list(value: unknown): unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > 10_000) throw new Wrong("a list in it is no list, or too long");
  return value;
}

function text(value: unknown): string {
  if (typeof value !== "string" || !/^[a-z0-9-]{1,80}$/.test(value))
    throw new Wrong(`${JSON.stringify(value)} is no id`);
  return value;
}

function moment(value: unknown): string {
  const at = typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(at)) throw new Wrong(`${JSON.stringify(value)} is no time`);
  return new Date(at).toISOString();
}

function among<const T>(values: readonly T[], value: unknown): T {
  const found = values.find((one) => one === value);
  if (found === undefined) throw new Wrong(`${JSON.stringify(value)} is none of ${values.join(", ")}`);
  return found;
}
