import { z } from "zod";
import { id } from "./catalog/common.schema";

/** A tick as a form sends it. */
export const tickInput = z.strictObject({ resource: id.max(80), done: z.enum(["yes", "no"]) });
