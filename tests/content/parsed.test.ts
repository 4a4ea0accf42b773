import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Parsed } from "@/scripts/content/parsed";

const out = mkdtempSync(join(tmpdir(), "parsed-"));
afterAll(() => rmSync(out, { recursive: true }));

const TEXT = "title: Sagas\nhours: { low: 2, high: 4 }\n";
const DATA = { title: "Sagas", hours: { low: 2, high: 4 } };

describe("YAML that was read before", () => {
  it("gives the same data, and the same lines", () => {
    const first = Parsed.in(out);
    const fresh = first.locate(TEXT, 1);
    first.save(out);
    const again = Parsed.in(out).locate(TEXT, 1);
    expect(fresh.data).toEqual(DATA);
    expect(again.data).toEqual(DATA);
    for (const path of [["title"], ["hours", "high"]]) expect(again.lineOf(path)).toBe(fresh.lineOf(path));
    expect(again.lineOf(["hours"])).toBe(3);
  });

  it("is forgotten when no file holds it any more, and kept while one does", () => {
    const second = Parsed.in(out);
    second.locate(TEXT);
    second.save(out);
    expect(Parsed.in(out).locate(TEXT).data).toEqual(DATA);
    Parsed.in(out).save(out);
    expect(existsSync(join(out, "parsed.json"))).toBe(true);
    expect(Parsed.in(out).locate(TEXT).data).toEqual(DATA);
  });

  it("is not kept when it has a fault", () => {
    const broken = Parsed.in(null);
    expect(broken.locate("title: a: b\n").faults).toHaveLength(1);
    broken.save(out);
    expect(Parsed.in(out).locate("title: a: b\n").faults).toHaveLength(1);
  });
});
