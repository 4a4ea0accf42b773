import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterEach, expect, it } from "vitest";
import { readTwins, sendTwin } from "./brotli";

const twins = new Map([["/page", brotliCompressSync("the page")]]);
let server: Server | undefined;
afterEach(() => server?.close());

type Answering = (asked: IncomingMessage, response: ServerResponse) => void;

const page: Answering = (_, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.flushHeaders();
  response.write("the ");
  response.end("page");
};

/** What a client hears from a server that answers thus. */
async function ask(answering: Answering, headers: Record<string, string>, method = "GET", path = "/page") {
  server = createServer((asked, response) => {
    sendTwin(asked, response, twins);
    answering(asked, response);
  });
  await new Promise<void>((ready) => server?.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as { port: number };
  return new Promise<{ answer: IncomingMessage; body: Buffer }>((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => resolve({ answer, body: Buffer.concat(parts) }));
    });
    asked.on("error", reject).end();
  });
}

const BR = { "accept-encoding": "gzip, deflate, br" };

it("a client that reads Brotli gets the twin, and caches learn that the answer varies", async () => {
  const { answer, body } = await ask(page, BR);
  expect(brotliDecompressSync(body).toString()).toBe("the page");
  expect(answer.headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
  expect(Number(answer.headers["content-length"])).toBe(body.length);
});

it("HEAD gets the same head and no body", async () => {
  const { answer, body } = await ask(page, BR, "HEAD");
  expect(answer.headers["content-length"]).toBe(String(twins.get("/page")?.length));
  expect(body.length).toBe(0);
});

it.each([
  ["that does not read it", { "accept-encoding": "gzip" }],
  ["that refuses it", { "accept-encoding": "gzip, br;q=0" }],
  ["that asks for a range", { ...BR, range: "bytes=0-3" }],
])("a client %s gets what Next writes", async (_, headers) => {
  const { answer, body } = await ask(page, headers);
  expect(body.toString()).toBe("the page");
  expect(answer.headers["content-encoding"]).toBeUndefined();
});

it("a 304, a refusal and a router's own request pass untouched", async () => {
  const unchanged = await ask((_, response) => response.writeHead(304).end(), BR);
  expect([unchanged.answer.statusCode, unchanged.body.length]).toEqual([304, 0]);
  server?.close();
  const refused = await ask((_, response) => response.writeHead(405).end("no"), BR);
  expect(refused.body.toString()).toBe("no");
  server?.close();
  const router = await ask((_, response) => {
    response.setHeader("Content-Type", "text/x-component");
    response.end("0:{}");
  }, BR);
  expect(router.body.toString()).toBe("0:{}");
});

it("an address without a twin keeps its compression", async () => {
  const { body } = await ask(
    (asked, response) => response.end(asked.headers["accept-encoding"]),
    BR,
    "GET",
    "/",
  );
  expect(body.toString()).toBe(BR["accept-encoding"]);
});

it("twins are found by address: pages without their ending, scripts with it", () => {
  const folder = mkdtempSync(join(tmpdir(), "strata-twins-"));
  mkdirSync(join(folder, "_next"));
  for (const name of ["index.html.br", "about.html.br", "_next/a.js.br"])
    writeFileSync(join(folder, name), "x");
  expect([...readTwins(folder).keys()].sort()).toEqual(["/", "/_next/a.js", "/about"]);
  expect(readTwins(join(folder, "none")).size).toBe(0);
  rmSync(folder, { recursive: true });
});
