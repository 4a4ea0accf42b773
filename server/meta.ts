import type { Meta } from "@/db/command";
import { catalog, graded, placementGraphOf, retiredRole } from "@/server/content";
import { settings } from "@/server/settings";

type Given = Pick<Meta, "requestId" | "now" | "key" | "bodyHash" | "ifMatch">;

/** What a command hears besides its input: the request's part, and what this server knows. */
export function metaOf(given: Given): Meta {
  const { revision, skills, roles, resources } = catalog();
  return {
    ...given,
    revision,
    secret: settings().secret,
    known: {
      skill: (id) => Object.hasOwn(skills, id),
      role: (id) => Object.hasOwn(roles, id),
      resource: (id) => Object.hasOwn(resources, id),
      retiredRole,
      graded,
      placement: placementGraphOf,
    },
  };
}
