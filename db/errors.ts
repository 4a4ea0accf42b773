/** The database would not take it within the patience of the store. Nothing was written, or it will be found. */
export class StoreBusy extends Error {
  override name = "StoreBusy";
}

/** The database cannot be used as it is: the message says why and what to do. */
export class DatabaseError extends Error {
  override name = "DatabaseError";
}

/** The driver's code. The file engine has finer ones in `extendedCode`, a server has not: do not branch on those. */
export const codeOf = (error: unknown): string => String((error as { code?: unknown })?.code ?? "");

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Another connection holds the lock. */
export const isBusy = (error: unknown): boolean => codeOf(error).startsWith("SQLITE_BUSY");

/** A unique, a check or a trigger refused the batch: nothing of it was written. */
export const isConstraint = (error: unknown): boolean => codeOf(error).startsWith("SQLITE_CONSTRAINT");

/** The request may or may not have arrived; the batch may stand in the database. */
export function isNetwork(error: unknown): boolean {
  if (statusOf(error) === 401 || statusOf(error) === 403) return false;
  const name = error instanceof Error ? error.name : "";
  return (
    error instanceof TypeError || name === "TimeoutError" || /^(HRANA_|SERVER_ERROR)/.test(codeOf(error))
  );
}

const statusOf = (error: unknown): unknown =>
  ((error as { cause?: unknown })?.cause as { status?: unknown } | undefined)?.status;
