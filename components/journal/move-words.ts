import { BASIS_WORDS, STATE_WORDS } from "@/components/progress/words";
import type { Held, StandingAct, StandingEvent } from "@/domain/progress";

/** What happened, in the past tense, the skill's name in front. */
const HAPPENED: Record<StandingAct, string> = {
  start: "started",
  practise: "marked as practised",
  "set-aside": "set aside",
  resume: "taken up again",
  reopen: "opened again",
  undo: "last move undone",
  prove: "proven by a second passed check",
  approve: "proven by an approved review",
  fail: "re-check not passed",
  place: "placed",
  import: "brought in",
};

export const happened = (act: StandingAct): string => HAPPENED[act];

/** A state with what it rests on: “Practised, by your own word”. */
export function held({ state, basis }: Held): string {
  return basis ? `${STATE_WORDS[state]}, ${BASIS_WORDS[basis]}` : STATE_WORDS[state];
}

/** What a move changed: “Not started → Learning, by your own word.” */
export function changed(event: Pick<StandingEvent, "from" | "to" | "before" | "undoes">): string {
  const parts = [`${held(event.from)} → ${held(event.to)}.`];
  if (event.undoes !== null) parts.push(`It takes back line ${event.undoes} of this journal.`);
  if (event.to.state === "aside" && event.before)
    parts.push(`Underneath it stays ${held(event.before).toLowerCase()}.`);
  return parts.join(" ");
}

/** Why a standing is what it is: the last event, and what that kind of event is worth. */
export function because(event: Pick<StandingEvent, "act" | "to">): string {
  switch (event.act) {
    case "start":
    case "reopen":
      return "You said that you are learning it. Nothing has been checked.";
    case "practise":
      return event.to.basis === "check"
        ? "You said so, and a graded check was passed before."
        : "You said so. A graded check or a mentor’s review would make it proven; your own word does not.";
    case "set-aside":
      return "You said that it is not for you. It is left out of hours and core, and what it was is kept.";
    case "resume":
      return "You took it up again, and it stands where it stood before it was set aside.";
    case "undo":
      return "The last move was taken back. Both lines stay in the journal.";
    case "prove":
      return "A graded check was passed a second time, seven or more days after the first.";
    case "approve":
      return "A mentor approved evidence for it.";
    case "fail":
      return "A re-check was not passed, so it is practised again. What it was stands in its line of the journal.";
    case "place":
      return "You accepted the result of a placement: asked or inferred, not proven.";
    case "import":
      return "It came from a device or a file. A file cannot make proof, so it counts as practised at most.";
    default:
      return never(event.act);
  }
}

function never(value: never): never {
  throw new Error(String(value));
}
