import { expect, it } from "vitest";
import { readJson } from "@/server/api/body";

function posting(body: BodyInit | null, type: string | null = "application/json", more = {}): Request {
  const headers = { ...(type ? { "Content-Type": type } : {}), ...more };
  return new Request("http://localhost/", { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

/** A body that never names its length and never ends by itself. */
function endless(): { stream: ReadableStream<Uint8Array>; sent: () => number } {
  let sent = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1024;
      controller.enqueue(new Uint8Array(1024).fill(32));
    },
  });
  return { stream, sent: () => sent };
}

it.each(["application/json", "application/json; charset=utf-8", 'Application/JSON;charset="UTF-8"'])(
  "reads JSON of type %s",
  async (type) => {
    expect(await readJson(posting('{"a":1}', type), 100)).toEqual({ ok: true, value: { a: 1 } });
  },
);

it.each(["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1", null])(
  "refuses a body of type %s with 415",
  async (type) => {
    const body = type === null ? new Uint8Array([123, 125]) : "{}";
    expect(await readJson(posting(body, type), 100)).toMatchObject({ status: 415 });
  },
);

it("refuses a compressed body with 415: its true length would be unknown", async () => {
  expect(
    await readJson(posting("{}", "application/json", { "Content-Encoding": "gzip" }), 100),
  ).toMatchObject({
    status: 415,
  });
});

it.each(["", "{", "{'a':1}", "undefined", '{"a":1}x', "\ufeff\ufeff{}"])(
  "refuses %j as malformed",
  async (text) => {
    expect(await readJson(posting(text), 100)).toMatchObject({ status: 400, code: "request.malformed" });
  },
);

it("refuses nesting that would exhaust the stack, and takes what our files have", async () => {
  const nested = (levels: number) => posting("[".repeat(levels) + "]".repeat(levels));
  expect(await readJson(nested(100_000), 1_000_000)).toMatchObject({ code: "request.malformed" });
  expect(await readJson(nested(65), 1000)).toMatchObject({ code: "request.malformed" });
  expect(await readJson(nested(64), 1000)).toMatchObject({ ok: true });
  const flat = posting(JSON.stringify(["[".repeat(100), '\\"'.repeat(100), ...Array(100).fill({})]));
  expect(await readJson(flat, 10_000)).toMatchObject({ ok: true });
});

it("refuses bytes that are not UTF-8", async () => {
  const bytes = new Uint8Array([0x22, 0xff, 0x22]);
  expect(await readJson(posting(bytes), 100)).toMatchObject({ code: "request.malformed" });
});

it("takes a body of exactly the limit and refuses one byte more", async () => {
  const text = JSON.stringify("x".repeat(98));
  expect(await readJson(posting(text), 100)).toMatchObject({ ok: true });
  expect(await readJson(posting(text), 99)).toMatchObject({ status: 413 });
});

it("stops reading an endless body soon after the limit", async () => {
  const { stream, sent } = endless();
  expect(await readJson(posting(stream), 10_000)).toMatchObject({ status: 413, code: "request.too-large" });
  expect(sent()).toBeLessThan(30_000);
});

it("believes a length that is named too large, without reading", async () => {
  const { stream, sent } = endless();
  const request = posting(stream, "application/json", { "Content-Length": "999999" });
  expect(await readJson(request, 10_000)).toMatchObject({ status: 413 });
  expect(sent()).toBeLessThan(3_000);
});
