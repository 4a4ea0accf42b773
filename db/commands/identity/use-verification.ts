import { and, eq, gt, isNull } from "drizzle-orm";
import { type Refusal, refuse } from "@/domain/refusal";
import type { Store } from "../../client";
import { build, change } from "../../query";
import { verification } from "../../schema/sign-in";

/** Uses a mailed link, once: of several requests at once exactly one gets the address. */
export async function useVerification(
  store: Store,
  input: { hash: string; email: string },
  now: Date,
): Promise<{ ok: true; email: string; expires: Date } | Refusal> {
  const used = now.toISOString();
  const live = and(
    eq(verification.hash, input.hash),
    eq(verification.email, input.email),
    isNull(verification.used),
    gt(verification.expires, used),
  );
  const [rows] = await store.write([
    change(build.update(verification).set({ used }).where(live).returning({ expires: verification.expires })),
  ]);
  const expires = rows?.values[0]?.[0];
  if (expires === undefined)
    return refuse("auth.link-invalid", "Ask for a new link; it works once, for a while.");
  return { ok: true, email: input.email, expires: new Date(String(expires)) };
}
