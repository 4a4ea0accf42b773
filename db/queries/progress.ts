import { eq } from "drizzle-orm";
import {
  type Act,
  allowedActs,
  type Basis,
  hollow,
  ready,
  type Standing,
  type State,
} from "@/domain/progress";
import { dueIn } from "@/domain/recall";
import type { Store } from "../client";
import { historiesOf, historyOf } from "../history";
import { headOf } from "../ledger";
import { ask, askAll, build, map, type Query, select } from "../query";
import { standing } from "../schema/holdings";
import { recallsOf } from "./takes";

/** Hard prerequisites of every skill: the content, as far as progress needs it. */
export type Graph = { prerequisites: Readonly<Record<string, readonly string[]>> };

export type SkillProgress = {
  state: State;
  basis: Basis | null;
  hollow: boolean;
  ready: boolean;
  due: string | null;
  since: string | null;
};
/** `version` is that of the stream: the ETag of everything about progress. */
export type Progress = { version: number; skills: Record<string, SkillProgress> };

/** Where a person stands in every skill touched, and which untouched ones are ready to begin. */
export async function getProgress(store: Store, person: string, graph: Graph): Promise<Progress> {
  const [head, standings, recalls] = await askAll(store, [
    headOf(person),
    standingsOf(person),
    recallsOf(person),
  ]);
  const stateOf = (id: string) => standings.get(id)?.state ?? "untouched";
  const needs = new Map(Object.entries(graph.prerequisites));
  const needsOf = (id: string) => needs.get(id) ?? [];
  const touched = [...standings.keys()];
  const begin = [...needs.keys()].filter((id) => !standings.has(id) && ready(id, stateOf, needsOf));
  const skills = [...touched, ...begin].map((id): [string, SkillProgress] => [
    id,
    {
      state: stateOf(id),
      basis: standings.get(id)?.basis ?? null,
      hollow: hollow(id, stateOf, needsOf),
      ready: ready(id, stateOf, needsOf),
      due: dueIn(stateOf(id), recalls.get(id)),
      since: standings.get(id)?.since ?? null,
    },
  ]);
  return { version: head.version, skills: Object.fromEntries(skills) };
}

/** The stored standings of a person, by skill. */
export const standingsOf = (person: string): Query<Map<string, Standing>> =>
  map(
    select(build.select().from(standing).where(eq(standing.person, person)).orderBy(standing.skill)),
    (rows) =>
      new Map(
        rows.map(({ skill, state, basis, beforeState, beforeBasis, since, version }) => {
          const before = beforeState ? { state: beforeState, basis: beforeBasis } : null;
          return [skill, { state, basis, before, since, version }];
        }),
      ),
  );

/** What may be done with one skill now, undo among it when there is something to undo. */
export async function getAllowed(store: Store, person: string, skill: string): Promise<Act[]> {
  return allowedActs(await ask(store, historyOf(person, skill)));
}

/** The same of several skills, in one read. */
export async function listAllowed(
  store: Store,
  person: string,
  skills: readonly string[],
): Promise<Record<string, Act[]>> {
  const historyIn = await ask(store, historiesOf(person));
  return Object.fromEntries(skills.map((skill) => [skill, allowedActs(historyIn(skill))]));
}
