import { nextSteps } from "@/domain/next";
import { paint } from "./paint";
import type { Progress } from "./progress-state";

/**
 * Puts the ring on the skill that is next in each section of the page, and the link at the section's head that leads
 * to it. Where the server has said which one it is, the goal counted in, its word stands; who has begun nothing has
 * no ring. Loaded only for those who have begun.
 */
export function paintNext(progress: Progress): void {
  let changed = false;
  for (const section of document.querySelectorAll<HTMLElement>("[data-section]")) {
    const chips = [...section.querySelectorAll<HTMLElement>(".chip")];
    const ring = section.dataset.ring ?? firstOf(chips, progress);
    for (const chip of chips) {
      const next = ring !== "" && chip.dataset.skill === ring;
      if (next === chip.hasAttribute("data-next")) continue;
      chip.toggleAttribute("data-next", next);
      changed = true;
    }
    lead(section, chips);
  }
  // The ring is a word, too: the square says it.
  if (changed) paint(progress);
}

/** The first step that stands in the section and counts there, over its skills and what they rest on. */
function firstOf(chips: HTMLElement[], { standings }: Progress): string {
  if (!Object.values(standings).some(({ state }) => state !== "untouched")) return "";
  const prerequisites: Record<string, string[]> = {};
  // From the ground up: where nothing else tells, the lower layer comes first.
  const upward = [...chips].sort((a, b) => Number(a.dataset.layer) - Number(b.dataset.layer));
  for (const { dataset } of upward) prerequisites[dataset.skill ?? ""] = words(dataset.needs);
  for (const id of Object.values(prerequisites).flat()) prerequisites[id] ??= [];
  const counted = chips.filter(({ dataset }) => dataset.weight !== "optional");
  const steps = nextSteps({
    prerequisites,
    stateOf: (id) => standings[id]?.state ?? "untouched",
    sinceOf: (id) => standings[id]?.since ?? null,
    due: Object.fromEntries(Object.entries(standings).flatMap(([id, { due }]) => (due ? [[id, due]] : []))),
    goal: null,
    now: new Date().toISOString(),
  });
  return steps.find(({ skill }) => counted.some(({ dataset }) => dataset.skill === skill))?.skill ?? "";
}

/** On phones a section is long: the link at its head leads to the ring. */
function lead(section: HTMLElement, chips: HTMLElement[]): void {
  const link = section.querySelector<HTMLAnchorElement>("[data-to-next]");
  const chip = chips.find((one) => one.hasAttribute("data-next"));
  if (!link) return;
  link.hidden = !chip;
  const title = chip?.querySelector(".chip-name")?.firstChild?.textContent?.trim();
  const said = chip ? `Next: ${title}` : "";
  if (link.textContent !== said) link.textContent = said;
  if (chip && link.getAttribute("href") !== `#${chip.id}`) link.setAttribute("href", `#${chip.id}`);
}

const words = (text = "") => text.split(" ").filter(Boolean);
