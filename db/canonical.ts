import { createHash, createHmac, randomBytes } from "node:crypto";

/** JSON with sorted keys and no spaces: one text for one value, whoever writes it. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** An opaque id: what it is, and 128 bits that say nothing. */
export const newId = (kind: "p" | "e" | "s" | "t" | "k" | "l" | "f"): string =>
  `${kind}_${randomBytes(16).toString("hex")}`;

/**
 * A secret that is shown once: a replay of the same key computes the same one again, so no stored answer
 * holds it and the file knows only its hash.
 */
export function secretFor(authSecret: string, purpose: string, actor: string, key: string): string {
  return createHmac("sha256", authSecret)
    .update(canonical([purpose, actor, key]))
    .digest("base64url");
}
