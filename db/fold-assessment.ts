import type { LedgerEvent, Payloads } from "@/domain/events";
import type { PlacementRecord } from "./queries/placements";
import type { Recall, Take } from "./queries/takes";

/** Takes, cards and placements of a person, as their events leave them. */
export type Assessments = {
  takes: Take[];
  recalls: Map<string, Recall>;
  placements: PlacementRecord[];
};

/** Folds the events of takes and placements; all others are passed over. Orders are those of the queries. */
export function foldAssessments(lines: readonly LedgerEvent[]): Assessments {
  const takes = new Map<string, Take>();
  const recalls = new Map<string, Recall>();
  const placements = new Map<string, PlacementRecord>();
  for (const line of lines) {
    if (line.type === "take.drawn") takes.set(...drawn(line));
    else if (line.type === "take.answered") answered(line, takes, recalls);
    else if (line.type.startsWith("placement.")) placed(line, placements);
  }
  return {
    takes: [...takes.values()].sort((a, b) => compare(a.drawn, b.drawn) || compare(a.id, b.id)),
    recalls: new Map([...recalls].sort(([a], [b]) => compare(a, b))),
    placements: [...placements.values()].sort(
      (a, b) => compare(b.started, a.started) || b.version - a.version,
    ),
  };
}

function drawn({ payload, version, skill, at }: LedgerEvent): [string, Take] {
  const { take: id, checks } = payload as Payloads["take.drawn"];
  const open = { answered: null, chosen: null, right: null, passed: null };
  return [id, { id, skill: skill ?? "", checks, drawn: at, ...open, version }];
}

function answered(line: LedgerEvent, takes: Map<string, Take>, recalls: Map<string, Recall>): void {
  const { take: id, chosen, right, passed, card } = line.payload as Payloads["take.answered"];
  const { version, at } = line;
  const take = takes.get(id);
  if (take) takes.set(id, { ...take, answered: at, chosen, right, passed, version });
  if (card) recalls.set(line.skill ?? "", { due: card.due, card, version });
}

function placed({ type, payload, version, at }: LedgerEvent, placements: Map<string, PlacementRecord>): void {
  const { placement: id } = payload as { placement: string };
  const held = placements.get(id);
  if (type === "placement.started") {
    const { role, seed, given } = payload as Payloads["placement.started"];
    const open = { state: "open" as const, ended: null, answers: [], result: null, accepted: null };
    placements.set(id, { id, role, seed, given, started: at, brought: false, ...open, version });
  } else if (type === "placement.brought") {
    const { placement: _, ...rest } = payload as Payloads["placement.brought"];
    placements.set(id, {
      ...rest,
      id,
      state: rest.accepted ? "accepted" : "finished",
      brought: true,
      version,
    });
  } else if (held && type === "placement.answered") {
    const { answer } = payload as Payloads["placement.answered"];
    placements.set(id, { ...held, answers: [...held.answers, answer], version });
  } else if (held && type === "placement.finished") {
    const { result } = payload as Payloads["placement.finished"];
    placements.set(id, { ...held, state: "finished", ended: at, result, version });
  } else if (held && type === "placement.accepted") {
    const { skills } = payload as Payloads["placement.accepted"];
    placements.set(id, { ...held, state: "accepted", accepted: skills, version });
  }
}

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
