import { StoreBusy } from "@/db/errors";
import { type Refusal, refuse } from "@/domain/refusal";

/**
 * What the outside hears of an exception: that there was one, and the request id to ask about it. The error
 * itself goes to the log with the same id.
 */
export function failure(error: unknown, requestId: string): Refusal {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(JSON.stringify({ level: "error", at: new Date().toISOString(), requestId, error: told }));
  if (error instanceof StoreBusy) {
    return refuse("store.busy", "Send the same request again, with the same Idempotency-Key.");
  }
  return refuse("server.error", "Try again with the same Idempotency-Key; if it stays, name the request id.");
}
