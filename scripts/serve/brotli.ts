import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";

/** Where scripts/compress.ts lays the compressed bodies of a build. */
export const TWINS = join(".next", "brotli");

/** Compressed bodies by address. */
export type Twins = ReadonlyMap<string, Buffer>;

/** All twins of the build, held in memory: a few MB. Without them Next answers as it always does. */
export function readTwins(folder = TWINS): Twins {
  if (!existsSync(folder)) return new Map();
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    found.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [addressOf(path.slice(folder.length)), readFileSync(path)];
    }),
  );
}

/**
 * Sends the twin in place of the body that Next writes, where the client reads Brotli. Next still decides on
 * status, headers, ETag and 304: only the bytes of a plain 200 are exchanged, just as its head is written.
 */
export function sendTwin(request: IncomingMessage, response: ServerResponse, twins: Twins): void {
  const twin = twins.get((request.url ?? "").split("?")[0] ?? "");
  if (!twin || !readsBrotli(request) || request.headers.range) return;
  // Next shall not compress what is thrown away.
  delete request.headers["accept-encoding"];
  const { writeHead, write, end } = response;
  let swapped = false;

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    // The same address gives other types too, to the router's own requests.
    if (status === 200 && /^text\/(html|css)|javascript/.test(String(response.getHeader("content-type")))) {
      swapped = true;
      response.setHeader("Content-Encoding", "br");
      response.setHeader("Content-Length", twin.length);
    }
    if (!/accept-encoding/i.test(String(response.getHeader("vary"))))
      response.appendHeader("Vary", "Accept-Encoding");
    return Reflect.apply(writeHead, response, [status, ...rest]);
  }) as typeof writeHead;

  response.write = ((...given: unknown[]) => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    if (!swapped) return Reflect.apply(write, response, given);
    callbackOf(given)?.();
    return true;
  }) as typeof write;

  response.end = ((...given: unknown[]) => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    if (!swapped) return Reflect.apply(end, response, given);
    return Reflect.apply(end, response, [twin, callbackOf(given)]);
  }) as typeof end;
}

const readsBrotli = ({ method, headers }: IncomingMessage): boolean =>
  (method === "GET" || method === "HEAD") &&
  /(^|,)\s*br\s*(,|$)/.test(String(headers["accept-encoding"] ?? ""));

const callbackOf = (given: unknown[]): (() => void) | undefined =>
  given.find((one): one is () => void => typeof one === "function");

/** "/roles/backend.html.br" is the page /roles/backend; the first page of all is "/". */
function addressOf(path: string): string {
  const plain = path.replaceAll("\\", "/").replace(/\.br$/, "");
  return plain.endsWith(".html") ? plain.replace(/\.html$/, "").replace(/^\/index$/, "/") : plain;
}
