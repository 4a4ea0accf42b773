import { aBody, aCheck } from "./make";

const check = (at: number) => {
  const { kind, about, options } = aCheck(at);
  const lines = options.map(
    (option) => `      - { text: ${option.text}, ${option.right ? "right: true, " : ""}why: Why. }`,
  );
  return `  - kind: ${kind}\n    about: ${about}\n    question: Question?\n    options: # three\n${lines.join("\n")}\n`;
};

/** A sound content/skills/sample.mdx, line by line as an author writes it. */
export const SKILL_TEXT = `---
title: Sample
summary: What it is for.
hours: { low: 2, high: 4 }
prerequisites: []
tags: [api]
reviewed: 2026-11-20
levels:
  - { can: I can see., example: Once. }
  - { can: I can do., example: Once. }
  - { can: I can explain., example: Once. }
  - { can: I can choose., example: Once. }
checks:
${[0, 1, 2, 3, 4, 5].map(check).join("")}practice:
  brief: Build it.
  hours: { low: 1, high: 2 }
  done_when:
    - It runs.
    - It fails well.
resources: [spec, guide]
---

${aBody()}`;

/** A sound content/resources/sample.yaml. */
export const RESOURCE_TEXT = `title: Guide
author: Author
url: https://example.org/guide
kind: article
level: beginner
cost: free
seen: "no"
`;

/** The same with another title, and an article in other words. */
export const skillText = (title: string): string =>
  SKILL_TEXT.replace("title: Sample", `title: ${title}`).replaceAll(/\bword(?=\d)/g, title.toLowerCase());
