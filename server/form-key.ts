import "server-only";
import { randomBytes } from "node:crypto";

/** A fresh idempotency key for one form of one page: a double submit carries it twice and makes one record. */
export const newFormKey = (): string => randomBytes(16).toString("hex");
