import { graphOf } from "@/domain/catalog/catalog";
import { catalog } from "@/server/content";

/** Hard prerequisites of every skill, as commands and queries ask for them: the database knows no content. */
export async function graph(): Promise<{ prerequisites: Record<string, string[]> }> {
  return graphOf(await catalog());
}
