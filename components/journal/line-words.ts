import { because, changed, happened } from "@/components/journal/move-words";
import { placementWords } from "@/components/journal/placement-words";
import { plural } from "@/components/ui/format";
import { dayInWords } from "@/domain/days";
import type { LedgerEvent, Payloads } from "@/domain/events";
import { CONFIDENCE_WORDS } from "@/domain/rating";

export type Names = {
  skill: (id: string) => string;
  /** The layer whose colour a skill's mark bears. */
  layer: (id: string) => number;
  role: (id: string) => string;
  resource: (id: string) => string;
  lines: (skill: string) => string[];
};

/** One line of the ledger in plain words: what happened, what it changed, and why that is so. */
export type LineWords = { happened: string; changed: string; because: string | null };

/** Says a ledger event in words. Every kind of event has its sentence; a new kind does not compile without one. */
export function lineWords(event: LedgerEvent, names: Names): LineWords {
  const skill = event.skill ? names.skill(event.skill) : "";
  switch (event.type) {
    case "standing.moved": {
      const move = event.move;
      if (!move) return plain(`${skill} moved`, "");
      return { happened: `${skill} ${happened(move.act)}`, changed: changed(move), because: because(move) };
    }
    case "rating.given":
      return rated(skill, names.lines(event.skill ?? ""), event.payload as Payloads["rating.given"]);
    case "goal.set": {
      const { role, level, hoursPerWeek } = event.payload as Payloads["goal.set"];
      return plain("Goal set", `${names.role(role)}, ${level} level, ${hoursPerWeek} hours a week.`);
    }
    case "profile.changed": {
      const { handle, name } = event.payload as Payloads["profile.changed"];
      return plain("Profile changed", `You are called ${name}, with the handle ${handle}.`);
    }
    case "progress.imported":
      return imported(event.payload as Payloads["progress.imported"]);
    case "account.opened":
      return plain("Account opened", `Signed in for the first time, by ${provider(event)}.`);
    case "role.changed":
      return plain("Role changed", `You are now ${(event.payload as Payloads["role.changed"]).role}.`);
    case "session.started":
      return plain("Signed in", `By ${provider(event)}. The session id is new with every sign-in.`);
    case "session.ended": {
      const { reason } = event.payload as Payloads["session.ended"];
      return plain(
        "Session ended",
        reason === "signed-out" ? "You signed out." : "You ended it from the settings.",
      );
    }
    case "token.made": {
      const { scope, expires } = event.payload as Payloads["token.made"];
      return plain(
        "Token made",
        `It may ${scope === "read" ? "read" : "read and write"} until ${dayInWords(expires)}.`,
      );
    }
    case "token.revoked":
      return plain("Token revoked", "It opens nothing any more.");
    case "note.saved": {
      const { revision, length } = event.payload as Payloads["note.saved"];
      const now = length === 0 ? "It is empty now." : `It has ${plural(length, "character")} now.`;
      return plain(`${skill}: note saved`, `${now} Version ${revision}; its text does not stand here.`);
    }
    case "resource.ticked":
    case "resource.unticked": {
      const { resource, at } = event.payload as Payloads["resource.ticked"];
      const off = event.type === "resource.unticked";
      const when = at === event.at ? "" : ` Brought from a device or a file, dated there ${dayInWords(at)}.`;
      return plain(`Resource ${off ? "not done after all" : "done"}`, `${names.resource(resource)}.${when}`);
    }
    case "feed.made":
      return plain("Calendar address made", "Whoever has it reads your plan, until you revoke it.");
    case "feed.revoked":
      return plain("Calendar address revoked", "It opens nothing any more.");
    case "take.drawn": {
      const { checks } = event.payload as Payloads["take.drawn"];
      const these = plural(checks.length, "graded question");
      return plain(`Checks drawn for ${skill}`, `${these}, open until they are answered.`);
    }
    case "take.answered":
      return taken(skill, event.payload as Payloads["take.answered"]);
    case "review.decided": {
      const { approved } = event.payload as Payloads["review.decided"];
      return plain(`${skill}: evidence reviewed`, approved ? "Approved." : "Not approved.");
    }
    case "placement.started":
    case "placement.answered":
    case "placement.finished":
    case "placement.accepted":
    case "placement.brought":
      return placementWords(event.type, event.payload, names);
    default:
      return never(event.type);
  }
}

function taken(skill: string, { right, passed, chosen, card }: Payloads["take.answered"]): LineWords {
  const due = card ? ` To be checked again from ${dayInWords(card.due)} on.` : "";
  return {
    happened: `${skill}: check ${passed ? "passed" : "not passed"}, ${right} of ${chosen.length}`,
    changed: `${passed ? "Every answer was right." : "A pass needs every answer right."}${due}`,
    because: passed
      ? "One pass moves nothing by itself. A second one, seven or more days later, proves."
      : "Passes are counted anew from here. Only what was proven moves, to practised.",
  };
}

function rated(skill: string, lines: string[], rating: Payloads["rating.given"]): LineWords {
  const said = rating.line === "unknown" ? "I don’t know" : (lines[rating.line] ?? `line ${rating.line + 1}`);
  const when = rating.claimed
    ? ` Brought from a device or a file, dated there ${dayInWords(rating.claimedAt ?? rating.at)}.`
    : "";
  return {
    happened: `${skill} rated`,
    changed: `“${said.replace(/\.$/, "")}”, ${CONFIDENCE_WORDS[rating.confidence]}.${when}`,
    because: "A rating is your own view. It moves no skill and proves nothing.",
  };
}

function imported({ kind, report }: Payloads["progress.imported"]): LineWords {
  const { added, kept, ignored } = report;
  const from = kind === "device" ? "this device" : "an export";
  // Events from before there were notes, ticks and placements do not count them.
  const sum = ({ standings, ratings, goal, notes = 0, ticks = 0, placements = 0 }: typeof added) =>
    standings + ratings + goal + notes + ticks + placements;
  return {
    happened: `Progress brought in from ${from}`,
    changed: `Added ${sum(added)}, already there ${sum(kept)}, not understood ${sum(ignored)}.`,
    because:
      "Per skill the further of not started, learning and practised wins. Each skill that changed has its own line.",
  };
}

const provider = (event: LedgerEvent) => {
  const { provider } = event.payload as { provider?: string };
  return !provider || provider === "email" ? "mailed link" : provider;
};

const plain = (happened: string, changed: string): LineWords => ({ happened, changed, because: null });

function never(value: never): never {
  throw new Error(String(value));
}
