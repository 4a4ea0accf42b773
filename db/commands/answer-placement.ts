import type { Fact } from "@/domain/events";
import { type PlacementReply, type PlacementTurn, takeReply } from "@/domain/placement-question";
import type { PlacementAnswer } from "@/domain/placement-record";
import type { Rating } from "@/domain/rating";
import { type Refusal, refuse } from "@/domain/refusal";
import type { Store } from "../client";
import type { Actor, Meta, Outcome } from "../command";
import { meansOf } from "../placement-means";
import { NOTHING_THERE, project } from "../project";
import { type PlacementRecord, placementOf } from "../queries/placements";
import { ratingsOf } from "../queries/ratings";
import { runCommand } from "../run";
import { unknownRole } from "../unknown-role";
import { timeAfter } from "./rate-skill";
import { type PlacementView, viewOf } from "./start-placement";

/** Answers the question that stands, or ends the placement early. An answered line is a rating, with its date. */
export function answerPlacement(
  store: Store,
  actor: Actor,
  input: PlacementReply & { placement: string },
  meta: Meta,
): Promise<Outcome<PlacementView>> {
  const { placement, ...reply } = input;
  return runCommand(store, actor, meta, {
    act: "placement.answer",
    idempotent: true,
    load: [placementOf(actor.person, placement), ratingsOf(actor.person)],
    decide: (record, ratings) => {
      if (!record) return refuse("placement.unknown", "You have no such placement.");
      if (record.state !== "open")
        return refuse("placement.finished", "Its result stands; begin a new one to answer again.");
      const graph = meta.known.placement(record.role);
      // Its role has left the catalogue: what was answered can still be brought to an end.
      const reachable = graph ?? ("stop" in reply ? { skills: [], needs: {} } : null);
      if (!reachable) return unknownRole(record.role, meta);
      const turn = takeReply(record, reply, meansOf(record.id, reachable, meta));
      if (!turn.ok) return asRefusal(turn, record, meta);
      return {
        ok: true,
        facts: factsOf(record, turn, ratings, meta.now),
        rows: (events) => project(events, NOTHING_THERE),
        answer: (events) => {
          const last = events.findLast(({ type }) => type.startsWith("placement."));
          const version = last?.version ?? record.version;
          const at = last?.at ?? "";
          return { status: 200, version, body: viewOf(after(record, turn, version, at), meta) };
        },
      };
    },
  });
}

type Turn = Extract<PlacementTurn, { ok: true }>;

function factsOf(record: PlacementRecord, turn: Turn, ratings: readonly Rating[], now: Date): Fact[] {
  const { id: placement, answers } = record;
  const { answer, finished } = turn;
  return [
    ...(answer
      ? [
          {
            type: "placement.answered" as const,
            skill: answer.skill,
            payload: { placement, number: answers.length + 1, answer },
          },
          ...ratingOf(answer, ratings, now),
        ]
      : []),
    ...(finished ? [{ type: "placement.finished" as const, payload: { placement, ...finished } }] : []),
  ];
}

function ratingOf(answer: PlacementAnswer, ratings: readonly Rating[], now: Date): Fact[] {
  if (answer.ask !== "line") return [];
  const { skill, line, confidence } = answer;
  const at = timeAfter(ratings.find((rating) => rating.skill === skill)?.at, now);
  return [{ type: "rating.given", skill, payload: { line, confidence, at, claimed: false } }];
}

function after(
  record: PlacementRecord,
  { answer, finished }: Turn,
  version: number,
  at: string,
): PlacementRecord {
  const answers = answer ? [...record.answers, answer] : record.answers;
  const open = { ...record, answers, version };
  return finished ? { ...open, state: "finished", ended: at, result: finished.result } : open;
}

function asRefusal(
  { code, detail, path }: Extract<PlacementTurn, { ok: false }>,
  record: PlacementRecord,
  meta: Meta,
): Refusal {
  if (path) return refuse(code, detail, { errors: [{ path, message: detail }] });
  return refuse(code, detail, { extra: { question: viewOf(record, meta).question } });
}
