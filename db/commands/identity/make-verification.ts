import { type Store, sql } from "../../client";
import { build, change } from "../../query";
import { verification } from "../../schema/sign-in";

const DAY = 24 * 60 * 60 * 1000;

/**
 * Keeps the hash of a mailed sign-in link until it is used or over. What is over for a day goes: addresses of
 * people who never came are none of ours to keep.
 */
export async function makeVerification(
  store: Store,
  input: { hash: string; email: string; expires: Date },
  now: Date,
): Promise<void> {
  const { hash, email } = input;
  const row = { hash, email, created: now.toISOString(), expires: input.expires.toISOString(), used: null };
  const over = new Date(now.getTime() - DAY).toISOString();
  await store.write([
    sql("DELETE FROM verification WHERE expires < ?", over),
    change(build.insert(verification).values(row)),
  ]);
}
