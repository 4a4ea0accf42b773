import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import { afterEach, expect, it, vi } from "vitest";
import { front } from "./front";

let server: Server | undefined;
afterEach(() => server?.close());

type Options = Partial<Parameters<typeof front>[1]>;
type Heard = { status: number; headers: IncomingHttpHeaders; body: string };

/** Starts a front whose inner handler answers with the headers that it was given. */
async function started(options: Options = {}): Promise<number> {
  const echo: Parameters<typeof front>[0] = async (asked, response) => {
    if (asked.url === "/broken") throw new Error("secret path /home/someone");
    response.end(JSON.stringify(asked.headers));
  };
  server = createServer(
    front(echo, { origin: "http://localhost:3000", secure: false, trustedProxies: [], ...options }),
  );
  await new Promise<void>((ready) => server?.listen(0, "127.0.0.1", ready));
  return (server.address() as { port: number }).port;
}

function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
      let body = "";
      answer.on("data", (chunk) => {
        body += chunk;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

it("a client cannot forge its address, its request id or the host", async () => {
  const port = await started();
  const forged = {
    "X-Forwarded-For": "6.6.6.6",
    "X-Real-IP": "6.6.6.6",
    "X-Client-Address": "6.6.6.6",
    "X-Request-Id": "mine-mine-mine",
    "X-Forwarded-Host": "evil.example",
    "X-Middleware-Subrequest": "proxy",
  };
  const { body, headers } = await ask(port, "/", forged);
  expect(body).not.toMatch(/6\.6\.6\.6|mine-mine|evil\.example|subrequest/);
  expect(JSON.parse(body)["x-client-address"]).toBe("127.0.0.1");
  expect(JSON.parse(body)["x-request-id"]).toBe(headers["x-request-id"]);
});

it("a public origin is what the app hears as its host, and HSTS comes with https", async () => {
  const port = await started({ origin: "https://strata.example", secure: true });
  const { body, headers } = await ask(port, "/", { "X-Forwarded-Host": "evil.example" });
  expect(JSON.parse(body)).toMatchObject({
    "x-forwarded-host": "strata.example",
    "x-forwarded-proto": "https",
  });
  expect(headers["strict-transport-security"]).toMatch(/max-age=31536000/);
});

it("over plain http there is no HSTS", async () => {
  expect((await ask(await started(), "/")).headers["strict-transport-security"]).toBeUndefined();
});

it.each(["TRACE", "PROPFIND"])("%s is refused with 405 and what is allowed", async (method) => {
  const { status, headers, body } = await ask(await started(), "/", {}, method);
  expect(status).toBe(405);
  expect(headers.allow).toContain("GET");
  expect(JSON.parse(body).code).toBe("request.wrong-method");
});

it("pages are read and their forms sent, nothing else; the API takes more", async () => {
  const port = await started();
  expect((await ask(port, "/roles/backend", {}, "DELETE")).status).toBe(405);
  expect((await ask(port, "/api/v1/me", {}, "DELETE")).status).toBe(200);
});

it("an address that cannot be decoded is a problem document", async () => {
  const { status, headers, body } = await ask(await started(), "/api/v1/%E0%A4%A");
  expect(status).toBe(400);
  expect(headers["content-type"]).toBe("application/problem+json");
  expect(JSON.parse(body).requestId).toBe(headers["x-request-id"]);
});

it("a form of another site is 403, one of ours passes; the API judges for itself", async () => {
  const port = await started();
  const post = (path: string, Origin: string) => ask(port, path, { Origin }, "POST");
  for (const foreign of ["https://evil.example", "null", "http://localhost:3001"]) {
    const { status, body } = await post("/sign-in", foreign);
    expect([status, JSON.parse(body).code]).toEqual([403, "request.cross-site"]);
  }
  expect((await post("/sign-in", "http://127.0.0.1:3000")).status).toBe(200);
  expect((await post("/api/v1/me/progress", "https://evil.example")).status).toBe(200);
});

it.each([
  ["*", "OPTIONS"],
  ["http://evil.example/roles", "GET"],
])("an address in the form for proxies, %s, is a problem document", async (path, method) => {
  const { status, body } = await ask(await started(), path, {}, method);
  expect(status).toBe(400);
  expect(JSON.parse(body).code).toBe("request.malformed");
});

it("a failure inside tells nothing of the inside", async () => {
  vi.spyOn(console, "error").mockImplementationOnce(() => undefined);
  const { status, body } = await ask(await started(), "/broken");
  expect(status).toBe(500);
  expect(body).not.toContain("someone");
});
