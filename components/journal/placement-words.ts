import type { Payloads } from "@/domain/events";
import type { PlacedSkill } from "@/domain/placement";
import type { PlacementAnswer, PlacementSummary } from "@/domain/placement-record";
import { CONFIDENCE_WORDS } from "@/domain/rating";
import { listed } from "@/domain/words";
import type { LineWords, Names } from "./line-words";

type PlacementType = Extract<keyof Payloads, `placement.${string}`>;

/** Says a placement's events in words. An answer never tells whether it was right: that is the result's to say. */
export function placementWords(type: PlacementType, payload: unknown, names: Names): LineWords {
  switch (type) {
    case "placement.started": {
      const { role, given } = payload as Payloads["placement.started"];
      const left = given.length > 0 ? ` Proven before, so not asked about: ${titles(given, names)}.` : "";
      return words(`Placement begun: ${names.role(role)}`, `At most fifteen questions.${left}`);
    }
    case "placement.answered": {
      const { number, answer } = payload as Payloads["placement.answered"];
      return words(`Placement, question ${number}: ${names.skill(answer.skill)}`, answered(answer, names));
    }
    case "placement.finished": {
      const { early, result } = payload as Payloads["placement.finished"];
      return words(
        early ? "Placement ended early, by you" : "Placement finished",
        came(result),
        "It moves nothing until you accept it.",
      );
    }
    case "placement.accepted": {
      const { skills } = payload as Payloads["placement.accepted"];
      return words(
        "Placement accepted",
        skills.length > 0 ? `${titles(skills, names)}.` : "None of what it offered.",
        "Each skill that changed has its own line. Those practised, proven or set aside already stay as they are.",
      );
    }
    case "placement.brought": {
      const { role, started, result } = payload as Payloads["placement.brought"];
      return words(
        `Placement brought in: ${names.role(role)}`,
        `From a device or a file, dated there ${started.slice(0, 10)}. ${came(result)}`,
        "It is kept as history. What was accepted of it came in by the rules of an import.",
      );
    }
    default:
      return never(type);
  }
}

function answered(answer: PlacementAnswer, names: Names): string {
  if (answer.ask === "check") return "One of its graded questions. Right or not is said with the result.";
  const { skill, line, confidence } = answer;
  const said = line === "unknown" ? "I don’t know" : (names.lines(skill)[line] ?? `line ${line + 1}`);
  return `“${said.replace(/\.$/, "")}”, ${CONFIDENCE_WORDS[confidence]}.`;
}

function came({ skills, holes }: PlacementSummary): string {
  const of = (verdict: PlacedSkill["verdict"]) => skills.filter((skill) => skill.verdict === verdict).length;
  const under = holes.length > 0 ? ` Missing under what is known: ${holes.length}.` : "";
  return `Known ${of("known")}, missing ${of("missing")}, unknown ${of("open")}.${under}`;
}

/** Up to five by name; more of them by their number. */
function titles(ids: string[], names: Names): string {
  const named = ids.map(names.skill);
  return named.length > 5 ? `${named.slice(0, 4).join(", ")} and ${named.length - 4} more` : listed(named);
}

const words = (happened: string, changed: string, because: string | null = null): LineWords => ({
  happened,
  changed,
  because,
});

function never(value: never): never {
  throw new Error(String(value));
}
