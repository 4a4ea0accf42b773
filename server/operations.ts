import { z } from "zod";
import { openApi } from "@/server/api/openapi";
import { type Operation, publicRead } from "@/server/operation";
import { accountOperations } from "@/server/operations/account";
import { assessmentOperations } from "@/server/operations/assessment";
import { catalogOperations } from "@/server/operations/catalog";
import { noteOperations } from "@/server/operations/notes";
import { progressOperations } from "@/server/operations/progress";
import { settings } from "@/server/settings";

/** The one table: the handler, OpenAPI, 404, 405 and the authorization matrix all come from it. */
export const operations: Operation[] = [
  publicRead({
    path: "openapi.json",
    summary: "This document",
    response: z.looseObject({ openapi: z.literal("3.1.0") }),
    read: () => ({ ...openApi(operations, settings().origin), openapi: "3.1.0" as const }),
  }),
  ...catalogOperations,
  ...accountOperations,
  ...progressOperations,
  ...assessmentOperations,
  ...noteOperations,
];
