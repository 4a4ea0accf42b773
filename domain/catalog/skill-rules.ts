import { fileOf, type Library } from "./library";
import { amount, type Finding, listed, type Path } from "./problem";
import type { Check, Skill } from "./skill.schema";

type Said = { path: Path; says: string };

const ORDINALS = ["first", "second", "third", "fourth", "fifth"];

/** What a schema cannot say about one skill: its checks as a set, its task, its resources. */
export function checkSkills(library: Library): Finding[] {
  return Object.entries(library.whole.skills).flatMap(([id, skill]) =>
    [
      ...skill.checks.flatMap(optionFaults),
      ...setFaults(skill.checks),
      ...practiceFaults(skill),
      ...resourceFaults(skill, library),
    ].map((said) => ({ file: fileOf("skills", id), ...said })),
  );
}

function optionFaults(check: Check, at: number): Said[] {
  const right = check.options.filter((option) => option.right).length;
  const texts = check.options.map((option) => option.text.toLowerCase());
  const twice = texts.findIndex((text, place) => texts.indexOf(text) < place);
  return [
    ...say(right !== 1, ["checks", at, "options"], rightCount(right)),
    ...say(twice >= 0, ["checks", at, "options", twice], "the same option stands twice; write another"),
  ];
}

const rightCount = (right: number): string =>
  right === 0
    ? "no option is right; mark exactly one with `right: true`"
    : `${right} options are right; exactly one may be`;

function setFaults(checks: Check[]): Said[] {
  const practice = checks.filter((check) => check.kind === "practice").length;
  const failure = checks.filter((check) => check.about === "failure").length;
  // A check with no or several right options is one problem already.
  const sound = checks.filter((check) => check.options.filter((option) => option.right).length === 1);
  const longest = sound.filter(rightIsLongest).length;
  const [place = 0, ...others] = new Set(sound.map(rightPlace));
  return [
    ...say(
      practice !== 2,
      ["checks"],
      `found ${amount(practice, "practice check")}, exactly two are shown on the page; change \`kind\``,
    ),
    ...say(
      failure < 2,
      ["checks"],
      `found ${amount(failure, "check")} about failure, at least two are needed; ask how it breaks`,
    ),
    ...say(
      longest > checks.length / 2,
      ["checks"],
      `the right answer is the longest in ${longest} of ${checks.length} checks, at most half are allowed; shorten right ones or lengthen wrong ones`,
    ),
    ...say(
      others.length === 0 && sound.length > 1,
      ["checks"],
      `the right answer is always the ${ORDINALS[place]} option; move some`,
    ),
  ];
}

const rightPlace = (check: Check): number => check.options.findIndex((option) => option.right);

function rightIsLongest(check: Check): boolean {
  const lengths = check.options.map((option) => option.text.length);
  return lengths[rightPlace(check)] === Math.max(...lengths);
}

function practiceFaults({ practice }: Skill): Said[] {
  const { low, high } = practice.hours;
  return say(low > high, ["practice", "hours", "low"], `found ${low} with high ${high}; low is at most high`);
}

function resourceFaults(skill: Skill, { existing, whole }: Library): Said[] {
  // One that is broken may well be the primary one.
  const unsure = skill.resources.some((id) => !(id in whole.resources) && existing.resources.has(id));
  const primary = skill.resources.some((id) => whole.resources[id]?.primary);
  return say(
    !primary && !unsure,
    ["resources"],
    `${listed(skill.resources)} hold no primary one; add a specification, official documentation or a paper whose file says \`primary: true\``,
  );
}

const say = (wrong: boolean, path: Path, says: string): Said[] => (wrong ? [{ path, says }] : []);
