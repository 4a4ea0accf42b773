import type { Known } from "@/components/path/known";
import type { DrawnRole, DrawnSkill } from "@/components/section/arrange";
import { GOAL_LEVELS, type GoalLevel } from "@/domain/goal";
import type { GoalSkill, Weight } from "@/domain/needed";
import type { SkillNames } from "./names";

/** Weights by their place: the ground travels with the page, so it is packed. */
export const GROUND_WEIGHTS: readonly Weight[] = ["essential", "useful", "optional"];

/** All that a guest's browser needs to tell what is next and to make a plan: sent with the page, never asked for. */
export type Ground = {
  /** Title, layer, hours at least and at most, then what it rests on. */
  skills: Record<string, [title: string, layer: number, low: number, high: number, ...needs: string[]]>;
  roles: GroundRole[];
};
export type GroundRole = {
  id: string;
  title: string;
  assumed: string[];
  layers: {
    number: number;
    name: string;
    question: string;
    skills: [id: string, by: number, weight: number][];
  }[];
};

export type OpenGround = {
  known: Record<string, Known>;
  /** The same as the lists of /me want it. */
  names: SkillNames;
  drawn: Record<string, DrawnSkill>;
  roles: (DrawnRole & { title: string; assumed: string[]; skills: GoalSkill[] })[];
};

/** The ground as the rules and the pictures read it. */
export function openGround({ skills, roles }: Ground): OpenGround {
  const entries = Object.entries(skills).map(([id, [title, layer, low, high, ...needs]]) => {
    const hours = { low, high };
    return { id, title, layer, hours, needs };
  });
  const by = <T>(make: (entry: (typeof entries)[number]) => T): Record<string, T> =>
    Object.fromEntries(entries.map((entry) => [entry.id, make(entry)]));
  return {
    known: by(({ id: _, ...known }) => known),
    names: by(({ title, layer, hours, needs }) => ({
      title,
      layer,
      needs,
      hours: (hours.low + hours.high) / 2,
    })),
    drawn: by(({ title, hours, needs }) => ({ title, hours, prerequisites: needs })),
    roles: roles.map(openRole),
  };
}

function openRole({ id, title, assumed, layers }: GroundRole): OpenGround["roles"][number] {
  const opened = layers.map(({ skills, ...layer }) => ({
    ...layer,
    skills: skills.map(([skill, by, weight]) => ({
      skill,
      by: GOAL_LEVELS[by] as GoalLevel,
      weight: GROUND_WEIGHTS[weight] as Weight,
    })),
  }));
  return { id, title, assumed, layers: opened, skills: opened.flatMap((layer) => layer.skills) };
}
