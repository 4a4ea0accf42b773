import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type Refusal, refuse } from "@/domain/refusal";
import { problem } from "@/server/api/problem";
import { allowedOrigins, isLoopbackHost } from "@/server/origin";
import { clientAddress, trustedList } from "./address";
import { sendTwin, type Twins } from "./brotli";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Options = { origin: string; secure: boolean; trustedProxies: readonly string[]; twins?: Twins };

// Whatever a client writes here would pass for the word of a proxy, of Next, or of this server.
const UNTRUSTED =
  /^(x-forwarded-.*|forwarded|x-real-ip|x-request-id|x-client-address|x-middleware-.*|x-nonce)$/;

// TRACE and the rest get no further: Next would answer them with an empty 400 or 500, or with a page.
const PAGE_METHODS = ["GET", "HEAD", "POST", "OPTIONS"];
const API_METHODS = [...PAGE_METHODS, "PUT", "PATCH", "DELETE"];

/** What stands before Next: true addresses, request ids, Brotli, no TRACE, no undecodable paths. */
export function front(handle: Handler, { origin, secure, trustedProxies, twins }: Options): RequestListener {
  const trusted = trustedList(trustedProxies);
  const { host, protocol, hostname } = new URL(origin);
  const local = isLoopbackHost(hostname);
  const own = allowedOrigins(origin);
  return (request, response) => {
    const forwarded = request.headers["x-forwarded-for"];
    const address = clientAddress(request.socket.remoteAddress, String(forwarded ?? ""), trusted);
    const requestId = randomUUID();
    for (const name of Object.keys(request.headers)) {
      if (UNTRUSTED.test(name)) delete request.headers[name];
    }
    request.headers["x-client-address"] = address;
    request.headers["x-forwarded-for"] = address;
    request.headers["x-forwarded-proto"] = protocol.slice(0, -1);
    request.headers["x-request-id"] = requestId;
    // Next compares the Origin of a form with this host; on loopback any of its three names will do.
    if (!local) request.headers["x-forwarded-host"] = host;

    response.setHeader("X-Request-Id", requestId);
    if (secure) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    const refusal = refused(request, own);
    if (refusal) return void send(response, problem(refusal.refusal, requestId, refusal.headers));
    if (twins) sendTwin(request, response, twins);
    handle(request, response).catch((error: unknown) => {
      console.error(
        JSON.stringify({ level: "error", at: new Date().toISOString(), requestId, error: String(error) }),
      );
      if (!response.headersSent)
        void send(response, problem(refuse("server.error", "Try again."), requestId));
      else response.destroy();
    });
  };
}

function refused(
  request: IncomingMessage,
  own: readonly string[],
): { refusal: Refusal; headers: Record<string, string> } | null {
  const { method = "", url = "" } = request;
  // `OPTIONS *` and whole addresses are meant for proxies; Next answers them with a 500 or turns in circles.
  if (!url.startsWith("/")) {
    return { refusal: refuse("request.malformed", "The address must begin with a slash."), headers: {} };
  }
  const allowed = /^\/api(\/|\?|$)/.test(url) ? API_METHODS : PAGE_METHODS;
  if (!allowed.includes(method)) {
    const refusal = refuse("request.wrong-method", `This address does not answer ${method}.`);
    return { refusal, headers: { Allow: allowed.join(", ") } };
  }
  const from = request.headers.origin;
  if (allowed === PAGE_METHODS && method === "POST" && from && !own.includes(from)) {
    // Next would answer a form of another site with a 500. Forms without an Origin are for the gate to judge.
    return {
      refusal: refuse("request.cross-site", "Forms must be sent from Strata's own pages."),
      headers: {},
    };
  }
  try {
    decodeURIComponent(url.split("?")[0] ?? "/");
    return null;
  } catch {
    return { refusal: refuse("request.malformed", "The address cannot be decoded."), headers: {} };
  }
}

async function send(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(await answer.text());
}
