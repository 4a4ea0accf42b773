import { dayInWords } from "./days";
import type { NextStep } from "./next";
import { counted, named } from "./words";

/**
 * Why a step is next, in one or two reasons: "makes Sagas solid, and three skills wait for it". Small first
 * letter, no full stop: the page leads in. `today` leaves out the year where it is this one.
 */
export function reasonInWords(step: NextStep, titleOf: (skill: string) => string, today?: string): string {
  const [first, second] = reasons(step, titleOf, today);
  if (!first) return "nothing stands in its way";
  return second ? `${first}, and ${second}` : first;
}

function reasons(step: NextStep, titleOf: (skill: string) => string, today?: string): string[] {
  switch (step.kind) {
    case "mend":
      return [ground(step, titleOf), ...wants(step)];
    case "recheck":
      return ["due again"];
    case "continue":
      return [progress(step, today), ...wants(step)];
    case "begin":
      return wants(step);
    /* v8 ignore next 2 */
    default:
      return unreachable(step.kind);
  }
}

function ground({ solid, under, state }: NextStep, titleOf: (skill: string) => string): string {
  const but = state === "aside" ? ", though you set it aside" : "";
  if (solid.length > 0) return `makes ${named(solid.map(titleOf))} solid${but}`;
  return `holds up ${named(under.map(titleOf))}${but}`;
}

function progress({ since }: NextStep, today?: string): string {
  if (since === null) return "in progress";
  return `in progress since ${dayInWords(since, today?.slice(0, 4) !== since.slice(0, 4))}`;
}

/** What waits for it, besides those that it makes solid, and what the goal says. */
function wants({ waiting, under, level }: NextStep): string[] {
  const others = waiting.filter((id) => !under.includes(id)).length;
  const wait = others > 0 ? [`${counted(others, "skill")} ${others === 1 ? "waits" : "wait"} for it`] : [];
  return level ? [...wait, `your goal needs it at ${level} level`] : wait;
}

/* v8 ignore next 3 -- the compiler proves that nothing gets here */
function unreachable(value: never): never {
  throw new Error(`no such kind: ${String(value)}`);
}
