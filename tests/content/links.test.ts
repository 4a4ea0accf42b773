import { describe, expect, it } from "vitest";
import type { Catalog } from "@/domain/catalog/catalog";
import { type Ask, addressesOf, checkLinks } from "@/scripts/content/links";

const failing = (code: string): Error => Object.assign(new TypeError("fetch failed"), { cause: { code } });

describe("outer addresses", () => {
  it("are asked with HEAD, refused ones again with GET, and told apart", async () => {
    const asked: string[] = [];
    const ask: Ask = async (url, method) => {
      asked.push(`${method} ${url}`);
      if (url === "silent") throw failing("ECONNRESET");
      if (url === "shy") return method === "HEAD" ? 405 : 200;
      return { fine: 200, gone: 404, closed: 403 }[url] ?? 500;
    };
    expect(await checkLinks(["fine", "shy", "gone", "closed", "silent"], ask)).toEqual({
      ok: false,
      lines: [
        "gone (404): gone",
        "answers 403, look by hand: closed",
        "no answer (ECONNRESET): silent",
        "5 addresses: 2 fine, 1 gone, 1 doubtful, 1 silent",
      ],
    });
    expect(asked).toContain("GET shy");
    expect(asked).not.toContain("GET fine");
  });

  it("without internet nothing is said about them, and that is said", async () => {
    const ask: Ask = () => Promise.reject(failing("EAI_AGAIN"));
    expect(await checkLinks(["a", "b"], ask)).toEqual({
      ok: true,
      lines: ["no internet here: none of 2 addresses could be asked, nothing is said about them"],
    });
  });

  it("without internet it stops after the first few", async () => {
    let asked = 0;
    const ask: Ask = () => {
      asked++;
      return Promise.reject(failing("EAI_AGAIN"));
    };
    await checkLinks(
      Array.from({ length: 200 }, (_, at) => `u${at}`),
      ask,
    );
    expect(asked).toBeLessThanOrEqual(16);
  });

  it("never more than eight are open at once", async () => {
    let open = 0;
    let most = 0;
    const ask: Ask = async () => {
      most = Math.max(most, ++open);
      await new Promise((done) => setTimeout(done, 1));
      open--;
      return 200;
    };
    const { ok } = await checkLinks(
      Array.from({ length: 40 }, (_, at) => `u${at}`),
      ask,
    );
    expect([ok, most]).toEqual([true, 8]);
  });

  it("come from resources, sources and technologies, each once", () => {
    const catalog = {
      resources: { a: { url: "one" }, b: { url: "one" } },
      sources: { s: { url: "two", licence_url: "three" }, t: { url: "four" } },
      technologies: { t: { site: "five" } },
    };
    expect(addressesOf(catalog as unknown as Catalog)).toEqual(["one", "two", "three", "four", "five"]);
  });
});
