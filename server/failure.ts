import { type Refusal, refuse } from "@/domain/refusal";

/**
 * What the outside hears of a bug: that there was one, and the request id to ask about it. The error itself
 * goes to the log with the same id.
 */
export function failure(error: unknown, requestId: string): Refusal {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(JSON.stringify({ level: "error", at: new Date().toISOString(), requestId, error: told }));
  return refuse("server.error", "Nothing was changed half-way. Try again; if it stays, name the request id.");
}
