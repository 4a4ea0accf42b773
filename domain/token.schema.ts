import { z } from "zod";
import { personName } from "./profile.schema";

export const SCOPES = ["read", "write"] as const;
export const TOKEN_DAYS = { least: 1, most: 366 } as const;

/** Body of `POST me/tokens`: every token ends. */
export const makeTokenInput = z.strictObject({
  name: personName,
  scope: z.enum(SCOPES),
  days: z.int().min(TOKEN_DAYS.least).max(TOKEN_DAYS.most),
});
export type MakeTokenInput = z.infer<typeof makeTokenInput>;
