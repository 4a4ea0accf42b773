import { describe, expect, it } from "vitest";
import { allowedOrigins, isCrossSite, safePath } from "@/server/origin";

const LOCAL = "http://localhost:3000";
const PUBLIC = "https://strata.example";

describe("a request with a cookie", () => {
  it.each([
    [LOCAL, {}, true],
    [LOCAL, { origin: "null" }, true],
    [LOCAL, { origin: "http://evil.example" }, true],
    [LOCAL, { origin: "http://localhost:3001" }, true],
    [LOCAL, { origin: "https://localhost:3000" }, true],
    [LOCAL, { origin: "http://localhost:3000" }, false],
    [LOCAL, { origin: "http://127.0.0.1:3000" }, false],
    [LOCAL, { origin: "http://[::1]:3000" }, false],
    [LOCAL, { "sec-fetch-site": "same-origin" }, false],
    [LOCAL, { "sec-fetch-site": "none" }, false],
    [LOCAL, { "sec-fetch-site": "same-site" }, true],
    [LOCAL, { "sec-fetch-site": "cross-site" }, true],
    [LOCAL, { origin: LOCAL, "sec-fetch-site": "cross-site" }, true],
    [LOCAL, { origin: LOCAL, "sec-fetch-site": "same-origin" }, false],
    [LOCAL, { origin: "http://evil.example", "sec-fetch-site": "same-origin" }, true],
    [LOCAL, { origin: LOCAL, "sec-fetch-site": "nonsense" }, true],
    [PUBLIC, { origin: PUBLIC }, false],
    [PUBLIC, { origin: "https://www.strata.example", "sec-fetch-site": "same-site" }, true],
    [PUBLIC, { origin: "http://localhost:3000" }, true],
  ])("to %s with %j is cross-site: %s", (origin, headers, expected) => {
    expect(isCrossSite(new Headers(headers as Record<string, string>), origin)).toBe(expected);
  });

  it("cannot widen the list by its own Host headers", () => {
    const headers = new Headers({ origin: "https://evil.example", "x-forwarded-host": "evil.example" });
    expect(isCrossSite(headers, PUBLIC)).toBe(true);
    expect(allowedOrigins(PUBLIC)).toEqual([PUBLIC]);
  });
});

describe("the way back", () => {
  it.each([
    ["/me", "/me"],
    ["/skills/sql?x=1#top", "/skills/sql?x=1#top"],
    ["//evil.example", "/me"],
    ["/.//evil.example", "/me"],
    ["/a/..//evil.example", "/me"],
    ["/%2e%2e//evil.example", "/me"],
    ["/\\evil.example", "/me"],
    ["https://evil.example", "/me"],
    ["javascript:alert(1)", "/me"],
    ["/a\nb", "/me"],
    ["", "/me"],
    [null, "/me"],
  ])("from %j leads to %s", (value, expected) => {
    expect(safePath(value)).toBe(expected);
  });
});
