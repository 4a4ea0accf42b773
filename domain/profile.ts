/** How a person is called: a handle for addresses, a name for people, and whether a page shows them. */
export type Profile = { handle: string; name: string; public: boolean };

export const HANDLE = /^[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){2,29}$/;
export const HANDLE_RULE = "3 to 30 lower-case letters, digits and single hyphens, not at an end";
export const NAME_LENGTH = 60;

/** Words that would read as a part of the site, or as its voice. */
const RESERVED = new Set([
  ...["about", "account", "admin", "administrator", "api", "board", "help", "invite", "me", "mentor"],
  ...["moderator", "new", "null", "people", "privacy", "roadmaps", "root", "security", "settings", "shared"],
  ...["sign-in", "staff", "strata", "support", "system", "undefined", "former-member"],
]);

/** Whether a handle is well formed and not one of the site's own words. */
export const handleAllowed = (handle: string): boolean => HANDLE.test(handle) && !RESERVED.has(handle);

/** Control, format and direction characters: a name that holds them can pass for another. */
export const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

/** A name that somebody has elsewhere, as it may stand here; empty when nothing of it may. */
export function nameFrom(text: string): string {
  const plain = text.replace(new RegExp(HIDDEN, "gu"), " ").replace(/\s+/g, " ").trim();
  // The cut may fall inside a character of two halves.
  return plain
    .slice(0, NAME_LENGTH)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trim();
}

/** A handle made from an address or a name: what is lawful of it, then `suffix` against a collision. */
export function handleFrom(text: string, suffix: string): string {
  const plain = text.replace(/@.*/s, "").normalize("NFKD").toLowerCase();
  const stem = plain
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 20)
    .replace(/-+$/, "");
  const handle = [stem || "learner", suffix].filter(Boolean).join("-");
  return handleAllowed(handle) ? handle : ["learner", suffix || stem].filter(Boolean).join("-");
}
