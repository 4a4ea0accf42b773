import { CONFIDENCE_WORDS, latestRatings, type Rating } from "@/domain/rating";
import { getRatings } from "./account";
import { deviceNow } from "./guest";
import type { Progress } from "./progress-state";

let asked: Promise<Rating[]> | null = null;

/** Writes the reader's newest rating beside each skill that a page asks for, such as under the signs of mastery. */
export async function paintRatings(mode: Progress["mode"]): Promise<void> {
  const slots = document.querySelectorAll<HTMLElement>("[data-rating-of]");
  if (slots.length === 0 || mode === "loading") return;
  if (mode === "account") asked ??= accountRatings();
  const ratings = mode === "guest" ? (deviceNow()?.ratings ?? []) : ((await asked) ?? []);
  const latest = new Map(latestRatings(ratings).map((rating) => [rating.skill, rating]));
  for (const slot of slots) {
    const rating = latest.get(slot.dataset.ratingOf ?? "");
    const said = rating ? ` (${inWords(rating)})` : "";
    if (slot.textContent !== said) slot.textContent = said;
  }
}

async function accountRatings(): Promise<Rating[]> {
  try {
    const answer = await getRatings();
    return answer.ok ? answer.body.ratings : [];
  } catch {
    asked = null;
    return [];
  }
}

function inWords({ line, confidence }: Rating): string {
  const said = line === "unknown" ? "you: I don’t know" : `you: line ${line + 1} of 4`;
  return `${said}, ${CONFIDENCE_WORDS[confidence]}`;
}
