import { expect, it } from "vitest";
import { type Export, exportCsv, exportMarkdown } from "./export";

const file: Export = {
  kind: "export",
  format: "strata.export",
  formatVersion: 1,
  exportedAt: "2026-11-20T10:00:00.000Z",
  revision: "r",
  person: { id: "p", email: null, role: "member", opened: "2026-01-01T00:00:00.000Z" },
  profile: null,
  goal: null,
  standings: [
    { skill: "sql", state: "proven", basis: "check", before: null, at: "2026-01-01T00:00:00.000Z" },
    { skill: "acid", state: "learning", basis: "self", before: null, at: "2026-01-02T00:00:00.000Z" },
    { skill: "logic", state: "aside", basis: null, before: { state: "untouched", basis: null }, at: null },
  ],
  ratings: [],
  placements: [],
  takes: [],
  journal: [],
  accounts: [],
  sessions: [],
  tokens: [],
  notes: [],
  ticks: [],
  feeds: [],
};
const titles: Record<string, string> = { sql: 'The "SQL", asked', acid: "=1+1" };
const titleOf = (skill: string) => titles[skill] ?? skill;

it("gives a table that a spreadsheet reads and never runs", () => {
  expect(exportCsv(file, titleOf).split("\r\n")).toEqual([
    "skill,title,state,basis,since",
    'sql,"The ""SQL"", asked",proven,check,2026-01-01T00:00:00.000Z',
    "acid,'=1+1,learning,self,2026-01-02T00:00:00.000Z",
    "logic,logic,aside,,",
    "",
  ]);
});

it("gives a checklist with a tick for what is practised or proven", () => {
  expect(exportMarkdown(file, titleOf)).toBe(
    '# My skills\n\nExported 2026-11-20 from Strata.\n\n- [x] The "SQL", asked (proven, check)\n- [ ] =1+1 (learning)\n- [ ] logic (aside)\n',
  );
});
