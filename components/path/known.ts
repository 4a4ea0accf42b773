import type { Hours } from "@/domain/plan";

/** What the words of a path want to know of a skill, on the server and in a guest's browser alike. */
export type Known = {
  title: string;
  layer: number;
  hours: Hours;
  needs: readonly string[];
  /** A sentence; a guest's page does without. */
  summary?: string;
};
export type KnownOf = (skill: string) => Known | undefined;

/** A skill's title; one that left the catalogue keeps its id. */
export const titleIn =
  (knownOf: KnownOf) =>
  (skill: string): string =>
    knownOf(skill)?.title ?? skill;
