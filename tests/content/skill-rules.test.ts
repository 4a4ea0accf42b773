import { describe, expect, it } from "vitest";
import { checkSkills } from "@/domain/catalog/skill-rules";
import { aCheck, aLibrary, aResource, aSkill, RESOURCES } from "./make";

const skill = aSkill();
const said = (changes: Parameters<typeof aSkill>[0], library = {}, broken = {}) =>
  checkSkills(aLibrary({ skills: { a: aSkill(changes) }, resources: RESOURCES, ...library }, broken)).map(
    ({ path, says }) => `${path.join(".")}: ${says}`,
  );
const checksWith = (at: number, changes: Partial<ReturnType<typeof aCheck>>) =>
  skill.checks.map((check, place) => (place === at ? { ...check, ...changes } : check));
const wrong = { text: "a tempting answer", why: "Why." };
const other = { text: "another tempting answer", why: "Why." };
const right = { text: "right", right: true as const, why: "Why." };

describe("one skill's checks", () => {
  it("a sound skill is left alone", () => {
    expect(said({})).toEqual([]);
  });

  it("a check without a right option is refused", () => {
    const third = { text: "a third one", why: "Why." };
    expect(said({ checks: checksWith(2, { options: [wrong, other, third] }) })).toEqual([
      "checks.2.options: no option is right; mark exactly one with `right: true`",
    ]);
  });

  it("a check with two right options is refused", () => {
    const options = [right, { ...other, right: true as const }, wrong];
    expect(said({ checks: checksWith(3, { options }) })).toEqual([
      "checks.3.options: 2 options are right; exactly one may be",
    ]);
  });

  it("the same option twice is refused, whatever its capitals", () => {
    const options = [right, wrong, { ...wrong, text: "A tempting ANSWER" }];
    expect(said({ checks: checksWith(0, { options }) })).toEqual([
      "checks.0.options.2: the same option stands twice; write another",
    ]);
  });

  it("two checks are for practice, no more and no fewer", () => {
    expect(said({ checks: checksWith(0, { kind: "graded" }) })).toEqual([
      "checks: found 1 practice check, exactly two are shown on the page; change `kind`",
    ]);
    expect(said({ checks: checksWith(2, { kind: "practice" }) })).toEqual([
      "checks: found 3 practice checks, exactly two are shown on the page; change `kind`",
    ]);
  });

  it("at least two checks ask about failure", () => {
    const checks = skill.checks.map((check, at) => ({
      ...check,
      about: at === 1 ? ("failure" as const) : ("use" as const),
    }));
    expect(said({ checks })).toEqual([
      "checks: found 1 check about failure, at least two are needed; ask how it breaks",
    ]);
  });

  it("the right answer may be the longest in half of the checks and not in more", () => {
    const long = (count: number) =>
      skill.checks.map((check, at) =>
        at < count ? aCheck(at, "the right answer, much longer than the others") : check,
      );
    expect(said({ checks: long(3) })).toEqual([]);
    expect(said({ checks: long(4) })).toEqual([
      "checks: the right answer is the longest in 4 of 6 checks, at most half are allowed; shorten right ones or lengthen wrong ones",
    ]);
  });

  it("one problem is said once: a file without any right option is not blamed for its order", () => {
    const checks = skill.checks.map((check) => ({
      ...check,
      options: [wrong, other, { ...other, text: "third" }],
    }));
    expect(said({ checks })).toHaveLength(6);
  });

  it("the right answer moves", () => {
    const checks = skill.checks.map((check) => ({ ...check, options: [wrong, right, other] }));
    expect(said({ checks })).toEqual(["checks: the right answer is always the second option; move some"]);
  });
});

describe("one skill's task and resources", () => {
  it("a task's low hours are at most its high ones", () => {
    expect(said({ practice: { ...skill.practice, hours: { low: 3, high: 2 } } })).toEqual([
      "practice.hours.low: found 3 with high 2; low is at most high",
    ]);
  });

  it("one resource at least is primary", () => {
    const resources = { spec: aResource(), guide: aResource() };
    expect(said({}, { resources })).toEqual([
      "resources: `spec` and `guide` hold no primary one; add a specification, official documentation or a paper whose file says `primary: true`",
    ]);
  });

  it("a broken resource might be the primary one, and an unknown one is not", () => {
    const resources = { guide: aResource() };
    expect(said({}, { resources }, { resources: ["spec"] })).toEqual([]);
    expect(said({}, { resources })).toHaveLength(1);
  });
});
