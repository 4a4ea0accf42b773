import { describe, expect, it } from "vitest";
import { byId, roleEntry, skillEntry } from "@/tests/fixtures/listing";
import { layerShares, lineUp, readCompared } from "./comparison";

const optional = (skill: string) => ({ skill, by: "senior" as const, weight: "optional" as const });
const one = roleEntry("backend", [["a"], ["b", "c"]], { title: "Backend developer" });
const two = roleEntry("frontend", [["a", "b"], [optional("d")]], { title: "Frontend developer" });
const three = roleEntry(
  "devops",
  [
    ["d", "a"],
    ["e", "gone"],
  ],
  { title: "DevOps engineer" },
);
const four = roleEntry("data", [[]], { title: "Data engineer" });
const known = byId([one, two, three, four]);
const skills = byId(
  ["a", "b", "c", "d", "e"].map((id, at) =>
    skillEntry(id, [at + 1, at + 1], { title: id === "b" ? "B" : id }),
  ),
);

describe("what is asked to be compared", () => {
  const ids = (roles: string | string[]) => readCompared({ roles }, known).roles.map(({ id }) => id);

  it("is read from one list or from several fields, by id or by title", () => {
    expect(ids("backend,frontend")).toEqual(["backend", "frontend"]);
    expect(ids(["backend", "frontend", ""])).toEqual(["backend", "frontend"]);
    expect(ids("DevOps Engineer, backend")).toEqual(["devops", "backend"]);
    expect(readCompared({}, known)).toEqual({ roles: [], unknown: [], twice: [], beyond: [] });
  });

  it("names what nobody knows, with what was probably meant", () => {
    expect(readCompared({ roles: "backnd,frontend,astronaut" }, known)).toMatchObject({
      roles: [two],
      unknown: [
        { value: "backnd", meant: { id: "backend" } },
        { value: "astronaut", meant: null },
      ],
    });
  });

  it("holds a role once, and three at most", () => {
    expect(readCompared({ roles: "backend,backend,frontend,devops,data" }, known)).toMatchObject({
      roles: [one, two, three],
      twice: [one],
      beyond: [four],
    });
  });
});

describe("skills lined up", () => {
  const groups = lineUp([one, two, three], skills);

  it("stand once each: first what all hold, then what some do, then what one does", () => {
    expect(
      groups.map(({ holders, rows }) => [holders.join(), rows.map(({ skill }) => skill.id).join()]),
    ).toEqual([
      ["0,1,2", "a"],
      ["0,1", "b"],
      ["1,2", "d"],
      ["0", "c"],
      ["2", "e"],
    ]);
  });

  it("stand by columns where as many roles hold them", () => {
    const groups = lineUp(
      [roleEntry("x", [["a", "b"]]), roleEntry("y", [["b"]]), roleEntry("z", [["a"]])],
      skills,
    );
    expect(groups.map(({ holders }) => holders.join())).toEqual(["0,1", "0,2"]);
    const back = lineUp(
      [roleEntry("x", [["b", "a"]]), roleEntry("y", [["b"]]), roleEntry("z", [["a"]])],
      skills,
    );
    expect(back.map(({ holders }) => holders.join())).toEqual(["0,1", "0,2"]);
  });

  it("carry the place that each role gives them", () => {
    expect(groups[2]?.rows[0]?.places).toEqual([
      null,
      { layer: 1, by: "senior", weight: "optional" },
      { layer: 0, by: "entry", weight: "essential" },
    ]);
  });

  it("stand from the ground up, then by title", () => {
    const [shared] = lineUp([one, roleEntry("same", [["c"], ["b", "a"]])], skills);
    expect(shared?.rows.map(({ skill }) => skill.id)).toEqual(["a", "c", "B".toLowerCase()]);
    const [later] = lineUp([roleEntry("x", []), roleEntry("y", [["e"], ["c", "a"]])], skills);
    expect(later?.rows.map(({ skill }) => skill.id)).toEqual(["e", "a", "c"]);
    const [level] = lineUp([roleEntry("x", [["c", "b", "a"]])], skills);
    expect(level?.rows.map(({ skill }) => skill.id)).toEqual(["a", "b", "c"]);
  });
});

describe("the layers of a role beside others", () => {
  it("stand from the top down, with their share of the hours and how much the others hold too", () => {
    expect(layerShares(one, [two], skills)).toMatchObject([
      { number: 1, count: 2, shared: 1, hours: { low: 5, high: 5 }, share: 5 / 6 },
      { number: 0, count: 1, shared: 1, hours: { low: 1, high: 1 }, share: 1 / 6 },
    ]);
  });

  it("take no share where there are no hours", () => {
    expect(layerShares(four, [], skills)).toMatchObject([{ share: 0, count: 0 }]);
  });
});
