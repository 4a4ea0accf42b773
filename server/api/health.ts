import type { z } from "zod";
import { probe } from "@/db/check";
import { version } from "@/package.json";
import type { healthSchema } from "@/server/api/openapi";
import { requestIdOf } from "@/server/api/problem";
import { wrongMethod } from "@/server/api/unknown";
import { failure } from "@/server/failure";
import { store } from "@/server/store";

/** Ready means that a write arrives: a database that can only be read is no use to a learner. */
export async function healthOf(request: Request): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: { Allow } });
  if (request.method !== "GET" && request.method !== "HEAD") return wrongMethod(request, Allow);
  const reachable = await takesWrites(requestId);
  const health: z.output<typeof healthSchema> = {
    status: reachable ? "ready" : "unavailable",
    version,
    database: reachable ? "reachable" : "unreachable",
  };
  return new Response(request.method === "HEAD" ? null : JSON.stringify(health), {
    status: reachable ? 200 : 503,
    headers: { "Content-Type": "application/json", "Cache-Control": "no-store", "X-Request-Id": requestId },
  });
}

const Allow = "GET, HEAD, OPTIONS";

async function takesWrites(requestId: string): Promise<boolean> {
  try {
    await probe(store(), new Date());
    return true;
  } catch (error) {
    failure(error, requestId);
    return false;
  }
}
