import { describe, expect, it } from "vitest";
import { byId, catalogOf, roleEntry, skillEntry } from "@/tests/fixtures/listing";
import type { Placement } from "./catalog";
import { A_PAGE, listSkills, pageOf, skillFilters } from "./skill-list";

const place = (role: string, layer: number, by: Placement["by"], weight: Placement["weight"]): Placement => ({
  role,
  layer,
  by,
  weight,
});
const skills = byId([
  skillEntry("sql", [14, 24], {
    title: "SQL",
    tags: ["data"],
    roles: [place("backend", 2, "entry", "essential"), place("devops", 2, "mid", "optional")],
  }),
  skillEntry("dns", [5, 9], { title: "DNS", tags: ["net"], roles: [place("devops", 0, "entry", "useful")] }),
  skillEntry("acid", [5, 8], {
    title: "acid",
    tags: ["data"],
    roles: [place("backend", 2, "mid", "essential")],
  }),
  skillEntry("loose", [1, 2], { title: "Loose", tags: ["data"] }),
]);
const ids = (values: Record<string, string>, found: Set<string> | null = null) =>
  listSkills(skills, values, found).map(({ skill }) => skill.id);

describe("the list of skills", () => {
  it("stands by layer, then by title, whatever the case", () => {
    expect(ids({})).toEqual(["dns", "loose", "acid", "sql"]);
  });

  it("stands by title, hours or number of roles", () => {
    expect(ids({ sort: "title" })).toEqual(["acid", "dns", "loose", "sql"]);
    expect(ids({ sort: "hours" })).toEqual(["loose", "acid", "dns", "sql"]);
    expect(ids({ sort: "roles" })).toEqual(["sql", "acid", "dns", "loose"]);
  });

  it("can be cut by tag, by hours and by the words that were found", () => {
    expect(ids({ tag: "data" })).toEqual(["loose", "acid", "sql"]);
    expect(ids({ hours: "7" })).toEqual(["dns", "loose", "acid"]);
    expect(ids({}, new Set(["sql"]))).toEqual(["sql"]);
  });

  it("asks role, layer, level and weight of one and the same place", () => {
    expect(ids({ role: "devops" })).toEqual(["dns", "sql"]);
    expect(ids({ layer: "2" })).toEqual(["acid", "sql"]);
    expect(ids({ level: "mid" })).toEqual(["acid", "sql"]);
    expect(ids({ weight: "optional" })).toEqual(["sql"]);
    expect(ids({ role: "backend", weight: "optional" })).toEqual([]);
  });

  it("says which place it found", () => {
    expect(listSkills(skills, { role: "devops", sort: "title" }, null)).toMatchObject([
      { layer: 0, place: { role: "devops", weight: "useful" } },
      { layer: 2, place: { role: "devops", by: "mid" } },
    ]);
    expect(listSkills(skills, {}, null)[0]?.place).toBeNull();
  });
});

describe("its pages", () => {
  const rows = Array.from({ length: A_PAGE + 1 }, (_, at) => at);

  it("hold two hundred each", () => {
    expect(pageOf(rows, undefined)).toMatchObject({ page: 1, pages: 2 });
    expect(pageOf(rows, "2").rows).toEqual([A_PAGE]);
  });

  it("begin with the first and end with the last, whatever is asked for", () => {
    expect(pageOf(rows, "99").page).toBe(2);
    expect(pageOf(rows, "0").page).toBe(1);
    expect(pageOf([], undefined)).toEqual({ page: 1, pages: 1, rows: [] });
  });
});

it("the filters offer the roles and tags that there are", () => {
  const filters = skillFilters({ ...catalogOf([roleEntry("devops", [])]), skills });
  expect(filters.find(({ name }) => name === "role")).toMatchObject({ options: [{ id: "devops" }] });
  expect(filters.find(({ name }) => name === "tag")).toMatchObject({
    options: [
      { id: "data", name: "Data" },
      { id: "net", name: "Net" },
    ],
  });
});
