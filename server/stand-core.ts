import "server-only";
import type { Meta } from "@/db/command";
import { meansOf } from "@/db/placement-means";
import type { PlacementRecord } from "@/db/queries/placements";
import { core } from "@/domain/core";
import { chances, OFFERED_FROM } from "@/domain/placement";
import { evidenceOf } from "@/domain/placement-record";
import { catalog } from "@/server/content";

/** A layer of the core, the highest first: its hours, and the share of them that is taken as known. */
export type StandLayer = {
  number: number;
  name: string;
  hours: number;
  filled: number;
  known: number;
  all: number;
};

/**
 * What a placement takes as known: at its end what the result says. Before it only what was said counts, not the
 * checks: the core would give away whether they were right.
 */
export function knownSoFar(record: PlacementRecord, meta: Pick<Meta, "secret" | "known">): Set<string> {
  const { id, role, seed, given, answers, result } = record;
  if (result)
    return new Set(result.skills.flatMap(({ skill, verdict }) => (verdict === "known" ? [skill] : [])));
  const graph = meta.known.placement(role);
  if (!graph || answers.length === 0) return new Set(given);
  const { open } = meansOf(id, graph, meta);
  const said = evidenceOf(given, answers, open).filter(({ kind }) => kind !== "check");
  return new Set(
    Object.entries(chances(graph, seed, said)).flatMap(([skill, p]) => (p >= OFFERED_FROM ? [skill] : [])),
  );
}

/** The layers of a role, and how much of each is known. */
export function layersOf(role: string, known: ReadonlySet<string>): StandLayer[] {
  const { roles, skills } = catalog();
  const layers = [...(roles[role]?.layers ?? [])].sort((a, b) => b.number - a.number);
  const parts = core(
    layers.map((layer) => ({
      skills: layer.skills.map(({ skill, weight }) => ({
        id: skill,
        weight,
        hours: skills[skill]?.hours ?? { low: 0, high: 0 },
      })),
    })),
    (id) => (known.has(id) ? "practised" : "untouched"),
    () => false,
  );
  return layers.map(({ number, name, skills: inLayer }, at) => ({
    number,
    name,
    hours: parts[at]?.hours ?? 0,
    filled: parts[at]?.practised ?? 0,
    known: inLayer.filter(({ skill }) => known.has(skill)).length,
    all: inLayer.length,
  }));
}
