import type { State } from "./progress";

export type CoreSkill = { id: string; hours: { low: number; high: number }; weight: string };
/** Shares of the layer's hours, 0 to 1. What is left over is empty. */
export type CorePart = { hours: number; proven: number; practised: number; learning: number };

/**
 * The core sample: for each layer the share of its hours that is proven, practised, being learnt.
 * Hours are the middle of low and high over essential and useful skills; aside and hollow stay empty.
 */
export function core(
  layers: readonly { skills: readonly CoreSkill[] }[],
  stateOf: (id: string) => State,
  hollowOf: (id: string) => boolean,
): CorePart[] {
  return layers.map(({ skills }) => {
    const counted = skills.filter((skill) => skill.weight !== "optional");
    const total = sum(counted);
    const share = (state: State) =>
      total === 0 ? 0 : sum(counted.filter(({ id }) => stateOf(id) === state && !hollowOf(id))) / total;
    return {
      hours: total,
      proven: share("proven"),
      practised: share("practised"),
      learning: share("learning"),
    };
  });
}

const sum = (skills: readonly CoreSkill[]) =>
  skills.reduce((hours, skill) => hours + (skill.hours.low + skill.hours.high) / 2, 0);
