import { describe, expect, it } from "vitest";
import { findBroken, type Seen } from "./links";

const page = (address: string, links: string[], ids: string[] = []): Seen => ({
  address,
  links,
  ids: new Set(ids),
  findings: [],
  failedChecks: 0,
});

/** Answers 200 to what is listed, and remembers what it was asked. */
const asking = (...there: string[]) => {
  const asked: string[] = [];
  const ask = async (address: string) => {
    asked.push(address);
    return there.includes(address) ? 200 : 404;
  };
  return { ask, asked };
};

describe("inner links", () => {
  it("to pages that were seen are whole and not asked for again", async () => {
    const { ask, asked } = asking();
    const pages = [page("/", ["/roles"]), page("/roles", ["/"])];
    expect(await findBroken(pages, pages, ask)).toEqual({
      broken: new Map(),
      links: { broken: 0, whole: 2 },
    });
    expect(asked).toEqual([]);
  });

  it("to anything else are asked for once, however many pages link there", async () => {
    const { ask, asked } = asking("/feed.json");
    const pages = [page("/", ["/feed.json", "/gone"]), page("/roles", ["/gone"])];
    const { broken, links } = await findBroken(pages, pages, ask);
    expect(broken.get("/")).toEqual(["link to /gone: answers 404"]);
    expect(broken.get("/roles")).toEqual(["link to /gone: answers 404"]);
    expect(links).toEqual({ broken: 1, whole: 1 });
    expect(asked).toEqual(["/feed.json", "/gone"]);
  });

  it("to a fragment need an element of that id, decoded", async () => {
    const { ask } = asking();
    const pages = [
      page("/", ["/roles#pay", "/roles#nowhere", "/roles#", "/roles#a%20b"]),
      page("/roles", [], ["pay", "a b"]),
    ];
    const { broken } = await findBroken(pages, pages, ask);
    expect([...broken]).toEqual([["/", ['link to /roles#nowhere: no element has the id "nowhere"']]]);
  });

  it("to a page with a query are held against that page without one", async () => {
    const { ask } = asking("/skills?layer=1");
    const pages = [page("/", ["/skills?layer=1#layer-1"]), page("/skills", [], ["layer-1"])];
    expect((await findBroken(pages, pages, ask)).broken.size).toBe(0);
  });

  it("of a learner may lead to what a guest has seen", async () => {
    const { ask } = asking();
    const learner = [page("/me", ["/roles#pay"])];
    const { links } = await findBroken(learner, [...learner, page("/roles", [], ["pay"])], ask);
    expect(links).toEqual({ broken: 0, whole: 1 });
  });
});
