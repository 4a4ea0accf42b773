import { daysInWords } from "./days";
import { isProgress, type PlanCause, type PlanCauseKind, type PlanChange } from "./plan-change";
import { capital, listed, named, stretchInWords } from "./words";

type TitleOf = (skill: string) => string;

/** What moved and why, a sentence each, the day of arrival first. */
export function changeInWords(change: PlanChange, titleOf: TitleOf): string[] {
  const why = change.causes.filter(({ kind }) => explains(kind, change));
  const rest = change.causes.filter((cause) => !why.includes(cause) && cause.kind !== "time-passed");
  return [
    ...arrivalInWords(change, why, titleOf),
    ...clauses(rest, titleOf).map((clause) => `${capital(clause)}.`),
    ...others(change.joined, change, "joined the plan", titleOf),
    ...others(change.left, change, "left the plan", titleOf),
    ...beginnings(change, titleOf),
  ];
}

function arrivalInWords(
  { arrival, causes, elapsed }: PlanChange,
  why: PlanCause[],
  titleOf: TitleOf,
): string[] {
  const { from, to, days } = arrival;
  const idle = why.some(({ kind }) => kind === "time-passed") && !causes.some(isProgress);
  const because = reasons(idle ? why.filter(({ kind }) => kind !== "time-passed") : why, titleOf);
  if (to === null) return [`Nothing is left of the plan${because}.`];
  if (from === null) return [`The plan has steps again${because}. You arrive ${daysInWords(to)}.`];
  if (days === 0) return [`You still arrive ${daysInWords(to)}.`];
  if (!idle) return [`You arrive ${apart(days)}, ${daysInWords(to)}${because}.`];
  const passed = `No step was practised for ${stretchInWords(elapsed)}`;
  if (why.length === 1)
    return [`${passed}, so everything moved ${apart(days)}.`, `You arrive ${daysInWords(to)}.`];
  return [`${passed}.`, `You arrive ${apart(days)}, ${daysInWords(to)}${because}.`];
}

/** Skills that moved by the same together; those that moved as the arrival did need no words. */
function beginnings({ moved, arrival }: PlanChange, titleOf: TitleOf): string[] {
  const apartFromIt = moved.filter(({ days }) => Math.abs(days - arrival.days) >= 7);
  return [...new Set(apartFromIt.map(({ days }) => apart(days)))].map((far) => {
    const titles = apartFromIt.filter(({ days }) => apart(days) === far).map(({ skill }) => titleOf(skill));
    return `${listed(titles)} ${titles.length === 1 ? "begins" : "begin"} ${far}.`;
  });
}

/** Whether this kind of cause moves an arrival the way it moved. */
function explains(kind: PlanCauseKind, { arrival: { from, to, days } }: PlanChange): boolean {
  const [earlier, later] = [
    days < 0 || (to === null && from !== null),
    days > 0 || (from === null && to !== null),
  ];
  switch (kind) {
    case "practised":
    case "proven":
    case "set-aside":
      return earlier;
    case "resumed":
    case "reopened":
    case "time-passed":
      return later;
    case "goal-changed":
    case "content-changed":
      return earlier || later;
    case "started":
      return false;
    /* v8 ignore next 2 */
    default:
      return unreachable(kind);
  }
}

const reasons = (why: readonly PlanCause[], titleOf: TitleOf): string => {
  const said = clauses(why, titleOf);
  return said.length === 0 ? "" : `, because ${listed(said)}`;
};

/** Causes of a kind together: "Networks and Sagas are practised", "five skills are set aside". */
function clauses(causes: readonly PlanCause[], titleOf: TitleOf): string[] {
  const kinds = [...new Set(causes.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const skills = causes.flatMap((cause) =>
      cause.kind === kind && cause.skill ? [titleOf(cause.skill)] : [],
    );
    return clause(kind, named(skills), skills.length === 1);
  });
}

function clause(kind: PlanCauseKind, skills: string, one: boolean): string {
  const are = `${skills} ${one ? "is" : "are"}`;
  switch (kind) {
    case "practised":
    case "proven":
      return `${are} ${kind}`;
    case "set-aside":
      return `${are} set aside`;
    case "resumed":
      return `${are} no longer set aside`;
    case "reopened":
      return `${are} open again`;
    case "started":
      return `${are} in progress`;
    case "goal-changed":
      return "your goal changed";
    case "content-changed":
      return "the catalogue changed";
    case "time-passed":
      return "less was practised than planned";
    /* v8 ignore next 2 */
    default:
      return unreachable(kind);
  }
}

/** Skills that came or went without being a cause themselves. */
function others(ids: readonly string[], { causes }: PlanChange, did: string, titleOf: TitleOf): string[] {
  const titles = ids.filter((id) => !causes.some(({ skill }) => skill === id)).map(titleOf);
  return titles.length === 0 ? [] : [`${capital(named(titles))} ${did}.`];
}

const apart = (days: number): string => `${stretchInWords(days)} ${days < 0 ? "earlier" : "later"}`;

/* v8 ignore next 3 -- the compiler proves that nothing gets here */
function unreachable(value: never): never {
  throw new Error(`no such cause: ${String(value)}`);
}
