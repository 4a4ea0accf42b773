import { because, changed, happened } from "@/components/journal/move-words";
import type { LedgerEvent, Payloads } from "@/domain/events";
import { CONFIDENCE_WORDS } from "@/domain/rating";

export type Names = {
  skill: (id: string) => string;
  /** The layer whose colour a skill's mark bears. */
  layer: (id: string) => number;
  role: (id: string) => string;
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
        `It may ${scope === "read" ? "read" : "read and write"} until ${expires.slice(0, 10)}.`,
      );
    }
    case "token.revoked":
      return plain("Token revoked", "It opens nothing any more.");
    case "take.answered": {
      const { passed } = event.payload as Payloads["take.answered"];
      return plain(`${skill}: check answered`, passed ? "Passed, three of three." : "Not passed this time.");
    }
    case "review.decided": {
      const { approved } = event.payload as Payloads["review.decided"];
      return plain(`${skill}: evidence reviewed`, approved ? "Approved." : "Not approved.");
    }
    case "placement.accepted":
      return plain("Placement accepted", "Its result came in with basis placement.");
    default:
      return never(event.type);
  }
}

function rated(skill: string, lines: string[], rating: Payloads["rating.given"]): LineWords {
  const said = rating.line === "unknown" ? "I don’t know" : (lines[rating.line] ?? `line ${rating.line + 1}`);
  const when = rating.claimed
    ? ` Brought from a device or a file, dated there ${(rating.claimedAt ?? rating.at).slice(0, 10)}.`
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
  const sum = (tally: typeof added) => tally.standings + tally.ratings + tally.goal;
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
