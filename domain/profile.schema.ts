import { z } from "zod";
import { HANDLE, HANDLE_RULE, HIDDEN, handleAllowed, NAME_LENGTH } from "./profile";

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
