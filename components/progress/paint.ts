import { type CoreSkill, core } from "@/domain/core";
import { hollow } from "@/domain/progress";
import type { Progress } from "./progress-state";
import { STATE_WORDS } from "./words";

/**
 * Writes the reader's progress onto server-rendered markup: data-state on every [data-skill], shares on every core.
 * The pages stay static and carry no component per skill; this is all the script that the section needs.
 */
export function paint(progress: Progress): void {
  if (progress.mode === "loading") return;
  const stateOf = (skill: string) => progress.standings[skill]?.state ?? "untouched";
  const needsOf = groundOnPage();
  const dueOf = (skill: string) => isDue(progress.standings[skill]);
  for (const element of document.querySelectorAll<HTMLElement>("[data-skill]"))
    paintSkill(element, stateOf, needsOf, dueOf);
  for (const section of document.querySelectorAll<HTMLElement>("[data-section]")) paintCore(section, stateOf);
}

type StateOf = (skill: string) => Progress["standings"][string]["state"];

/** What each skill rests on, said once on a page: by its chip, or by the record of a skill. */
function groundOnPage(): Map<string, string[]> {
  const said = document.querySelectorAll<HTMLElement>("[data-skill][data-needs]");
  return new Map([...said].map(({ dataset: { skill = "", needs = "" } }) => [skill, words(needs)]));
}

function paintSkill(
  element: HTMLElement,
  stateOf: StateOf,
  needsOf: Map<string, string[]>,
  dueOf: (skill: string) => boolean,
): void {
  const { skill = "", next } = element.dataset;
  const state = stateOf(skill);
  const marks = {
    hollow: hollow(skill, stateOf, (id) => needsOf.get(id) ?? []),
    "due again": dueOf(skill),
    next: next !== undefined,
  };
  setData(element, "state", state === "untouched" ? null : state);
  setData(element, "hollow", marks.hollow ? "" : null);
  setData(element, "due", marks["due again"] ? "" : null);
  const said = [STATE_WORDS[state], ...Object.entries(marks).flatMap(([word, on]) => (on ? word : []))].join(
    ", ",
  );
  for (const word of element.querySelectorAll<HTMLElement>("[data-state-word]"))
    if (word.textContent !== said) word.textContent = said;
  const control = element.querySelector<HTMLElement>("[data-state-control]");
  if (control) paintControl(control, said);
}

/** Practised or proven, and to be checked again by now. */
const isDue = (held: Progress["standings"][string] | undefined): boolean =>
  !!held?.due && ["practised", "proven"].includes(held.state) && Date.parse(held.due) <= Date.now();

/** The square is a link until the script has come; then it opens the allowed acts. */
function paintControl(control: HTMLElement, said: string): void {
  control.dataset.title ??= (control.getAttribute("aria-label") ?? "").replace(/:.*$/, "");
  const label = `${control.dataset.title}: ${said.toLowerCase()}. Change`;
  if (control.getAttribute("aria-label") !== label) control.setAttribute("aria-label", label);
  if (control.getAttribute("role") !== "button") {
    control.setAttribute("role", "button");
    control.setAttribute("aria-haspopup", "dialog");
  }
}

function paintCore(section: HTMLElement, stateOf: StateOf): void {
  const parts = [...section.querySelectorAll<SVGElement>("[data-core-layer]")];
  const needs = new Map<string, string[]>();
  const layers = parts.map((part) => {
    const chips = section.querySelectorAll<HTMLElement>(
      `[data-skill][data-layer="${part.dataset.coreLayer}"]`,
    );
    const skills: CoreSkill[] = [...chips].map((chip) => {
      const { skill = "", hours = "0", weight = "" } = chip.dataset;
      needs.set(skill, words(chip.dataset.needs ?? ""));
      return { id: skill, hours: { low: Number(hours), high: Number(hours) }, weight };
    });
    return { skills };
  });
  const shares = core(layers, stateOf, (skill) => hollow(skill, stateOf, (id) => needs.get(id) ?? []));
  parts.forEach((part, index) => {
    const { proven = 0, practised = 0, learning = 0 } = shares[index] ?? {};
    fill(part, "proven", 0, proven);
    fill(part, "practised", proven, practised);
    fill(part, "learning", proven + practised, learning);
  });
}

/** Counted from the ground up, in percent of the band's height. */
function fill(part: SVGElement, state: string, from: number, height: number): void {
  const rect = part.querySelector(`[data-fill="${state}"]`);
  rect?.setAttribute("y", `${round(100 * (1 - from - height))}%`);
  rect?.setAttribute("height", `${round(100 * height)}%`);
}

const round = (value: number) => Math.round(value * 10) / 10;
const words = (text: string) => text.split(" ").filter(Boolean);

function setData(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) delete element.dataset[name];
  else if (element.dataset[name] !== value) element.dataset[name] = value;
}
