import "server-only";
import type { Meta } from "@/db/command";
import { meansOf } from "@/db/placement-means";
import type { PlacementRecord } from "@/db/queries/placements";
import { reachable } from "@/domain/catalog/graph";
import { MOST_QUESTIONS } from "@/domain/placement";
import { type PlacementQuestion, questionNow } from "@/domain/placement-question";
import { comparedWith, type PlacementSummary } from "@/domain/placement-record";
import type { Held } from "@/domain/progress";
import { catalog, titleOf } from "@/server/content";
import { knownSoFar, layersOf, type StandLayer } from "@/server/stand-core";

export type { StandLayer };

export type StandSkill = { id: string; title: string; layer: number };

export type StandQuestion = {
  kind: "question";
  number: number;
  skill: StandSkill & { layerName: string };
} & (
  | { ask: "line"; lines: { can: string; example: string }[] }
  | { ask: "check"; check: string; question: string; options: string[] }
);

export type StandResult = {
  kind: "result";
  ended: string;
  answered: number;
  /** It was left before everything was settled. */
  early: boolean;
  asked: StandSkill[];
  inferred: StandSkill[];
  /** Proven before it began: nothing was asked of them. */
  given: StandSkill[];
  open: StandSkill[];
  missing: StandSkill[];
  /** Ids of the open and missing ones that were asked about. */
  told: string[];
  /** What is missing under what is known, each with the known skills that rest on it. */
  holes: { skill: StandSkill; under: string[] }[];
  checks: { number: number; skill: StandSkill; right: boolean }[];
  accepted: string[] | null;
  shift: { since: string; gained: StandSkill[]; lost: StandSkill[] } | null;
};

/** All that `/me/stand/{role}` shows of one placement; plain data, for it also travels in a form's answer. */
export type StandPage = {
  role: { id: string; title: string; skills: number };
  /** How many questions there are at most. */
  most: number;
  layers: StandLayer[];
  step: { kind: "intro" } | StandQuestion | StandResult;
  placement: string | null;
  started: string | null;
  /** A guest's placement, and the one before it, as the signed texts that carry them. */
  sealed: string | null;
  before: string | null;
  /** Where an account stands; a guest's standings are on the device. */
  standings: Record<string, Held> | null;
};

type Means = Pick<Meta, "secret" | "known">;

/** The page of a placement, or of none yet; null for a role that is not in the catalogue. */
export function standPage(
  role: string,
  record: PlacementRecord | null,
  before: PlacementRecord | null,
  meta: Means,
): StandPage | null {
  const { roles } = catalog();
  const entry = Object.hasOwn(roles, role) ? roles[role] : undefined;
  if (!entry) return null;
  const step =
    record && (record.result ? resultStep(record, record.result, before, meta) : questionStep(record, meta));
  return {
    role: { id: role, title: entry.title, skills: entry.skillCount },
    most: MOST_QUESTIONS,
    layers: layersOf(role, record ? knownSoFar(record, meta) : new Set()),
    step: step ?? { kind: "intro" },
    placement: record?.id ?? null,
    started: record?.started ?? null,
    ...{ sealed: null, before: null, standings: null },
  };
}

function questionStep(record: PlacementRecord, meta: Means): StandQuestion | null {
  const graph = meta.known.placement(record.role);
  const asked = graph && questionNow(record, meansOf(record.id, graph, meta));
  if (!asked) return null;
  const skill = { ...skillIn(record.role)(asked.skill), layerName: layerName(record.role, asked.skill) };
  return { kind: "question", number: asked.number, skill, ...putAs(asked) };
}

function putAs(asked: PlacementQuestion) {
  if (asked.ask === "line")
    return { ask: "line" as const, lines: catalog().skills[asked.skill]?.levels ?? [] };
  const { check, question, options } = asked;
  return { ask: "check" as const, check, question, options };
}

function resultStep(
  record: PlacementRecord,
  result: PlacementSummary,
  before: PlacementRecord | null,
  meta: Means,
): StandResult {
  const skill = skillIn(record.role);
  const pick = (verdict: string, basis?: string) =>
    result.skills
      .filter((one) => one.verdict === verdict && (basis === undefined || one.basis === basis))
      .map((one) => skill(one.skill));
  const shift = before?.result ? comparedWith(result, before.result) : null;
  return {
    kind: "result",
    ended: record.ended ?? record.started,
    answered: record.answers.length,
    early: !result.settled && record.answers.length < MOST_QUESTIONS,
    asked: pick("known", "asked"),
    inferred: pick("known", "inferred"),
    given: pick("known", "given"),
    open: pick("open"),
    missing: pick("missing"),
    told: result.skills.flatMap(({ skill: id, verdict, basis }) =>
      verdict !== "known" && basis === "asked" ? [id] : [],
    ),
    holes: result.holes.map((hole) => ({ skill: skill(hole), under: restingOn(hole, record, result, meta) })),
    checks: result.checks.map((one) => ({ ...one, skill: skill(one.skill) })),
    accepted: record.accepted,
    shift: shift && {
      since: before?.ended ?? before?.started ?? "",
      gained: shift.gained.map(skill),
      lost: shift.lost.map(skill),
    },
  };
}

/** Known skills that rest on a missing one: those right above it, or else further up. */
function restingOn(hole: string, record: PlacementRecord, result: PlacementSummary, meta: Means): string[] {
  const needs = meta.known.placement(record.role)?.needs ?? {};
  const known = result.skills.filter(({ verdict }) => verdict === "known").map(({ skill }) => skill);
  const direct = known.filter((id) => needs[id]?.includes(hole));
  return (direct.length > 0 ? direct : known.filter((id) => reachable(needs, id).has(hole))).map(titleOf);
}

const placeIn = (role: string, skill: string) =>
  catalog().roles[role]?.layers.find((layer) => layer.skills.some((one) => one.skill === skill));

const skillIn =
  (role: string) =>
  (id: string): StandSkill => ({ id, title: titleOf(id), layer: placeIn(role, id)?.number ?? 0 });

const layerName = (role: string, skill: string): string => placeIn(role, skill)?.name ?? "";
