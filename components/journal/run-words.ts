import { plural } from "@/components/ui/format";
import type { LedgerEvent } from "@/domain/events";
import { type LineWords, lineWords, type Names } from "./line-words";
import { happened } from "./move-words";
import { runsOf, titlesInWords } from "./runs";

type Run = [LedgerEvent, ...LedgerEvent[]];

/** For a glance: the saves of one note, and what one request did to many skills, each as one line. Newest first. */
export const runsOfLines = (events: readonly LedgerEvent[]): Run[] => runsOf(events, same);

function same(one: LedgerEvent, other: LedgerEvent): boolean {
  if (one.type !== other.type) return false;
  if (one.type === "note.saved") return one.skill === other.skill;
  const many = one.type === "standing.moved" || one.type === "rating.given";
  return many && one.requestId === other.requestId && one.move?.act === other.move?.act;
}

/** Says a run in words; one line alone as ever. */
export function runWords(run: Run, names: Names): Pick<LineWords, "happened" | "changed"> {
  const [newest] = run;
  if (run.length === 1) return lineWords(newest, names);
  if (newest.type === "note.saved") {
    const said = lineWords(newest, names);
    return { ...said, happened: `${said.happened}, ${run.length} times` };
  }
  return {
    happened: `${plural(run.length, "skill")} ${newest.move ? happened(newest.move.act) : "rated"}`,
    changed: titlesInWords(run.map(({ skill }) => names.skill(skill ?? ""))),
  };
}
