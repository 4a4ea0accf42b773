import { z } from "zod";
import { HANDLE, HANDLE_RULE, handleAllowed, NAME_LENGTH } from "./profile";

/** Control, format and direction characters: a name that holds them can pass for another. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

export const personName = z
  .string()
  .trim()
  .min(1, "must not be empty")
  .max(NAME_LENGTH, `at most ${NAME_LENGTH} characters`)
  .refine((text) => !HIDDEN.test(text), { error: "no line breaks and no hidden characters" });

/** Body of `PUT me/profile`. */
export const setProfileInput = z.strictObject({
  handle: z
    .string()
    .regex(HANDLE, { error: HANDLE_RULE, abort: true })
    .refine(handleAllowed, { error: "this word is one of the site's own; choose another" }),
  name: personName,
  public: z.boolean(),
});
export type SetProfileInput = z.infer<typeof setProfileInput>;
