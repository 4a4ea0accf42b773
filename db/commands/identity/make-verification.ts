import type { Store } from "../../client";
import { build, change } from "../../query";
import { verification } from "../../schema/sign-in";

/** Keeps the hash of a mailed sign-in link until it is used or over. */
export async function makeVerification(
  store: Store,
  input: { hash: string; email: string; expires: Date },
  now: Date,
): Promise<void> {
  const { hash, email } = input;
  const row = { hash, email, created: now.toISOString(), expires: input.expires.toISOString(), used: null };
  await store.write([change(build.insert(verification).values(row))]);
}
