import { type Asked, type Claim, decide, type History, type StandingEvent } from "./progress";

/**
 * Whether an event is what the table decides at this point of the history. `npm run verify` asks this of
 * every stored event: the law is checked by the law itself, not by the guards that let the event in.
 */
export function lawful(history: History, event: StandingEvent): boolean {
  const decision = decide(history, askedBy(event), event.at);
  if (!decision.ok) return false;
  const { version: _, ...stored } = event;
  return same(decision.event, stored);
}

const askedBy = (event: StandingEvent): Asked =>
  event.act === "import" ? { act: "import", claim: event.claim as Claim } : event.act;

/** Equal as JSON, whatever the order of the keys. */
function same(a: unknown, b: unknown): boolean {
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return a === b;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return (
    left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)))
  );
}
