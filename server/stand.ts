import "server-only";
import { placementsOf } from "@/db/queries/placements";
import { standingsOf } from "@/db/queries/progress";
import { askAll } from "@/db/query";
import { metaOf } from "@/server/meta";
import { type StandPage, standPage } from "@/server/stand-page";
import { store } from "@/server/store";

/** Where an account stands in a role by its newest placement, open or finished; null for an unknown role. */
export async function myStand(person: string, role: string): Promise<StandPage | null> {
  const [placements, standings] = await askAll(store(), [placementsOf(person, role), standingsOf(person)]);
  const [newest = null, ...older] = placements;
  const before = older.find(({ result }) => result !== null) ?? null;
  const page = standPage(role, newest, before, whatIsKnown());
  const held = [...standings].map(([skill, { state, basis }]) => [skill, { state, basis }] as const);
  return page && { ...page, standings: Object.fromEntries(held) };
}

/** The page of a guest who has brought nothing yet; null for an unknown role. */
export const emptyStand = (role: string): StandPage | null => standPage(role, null, null, whatIsKnown());

const whatIsKnown = () => metaOf({ requestId: "", now: new Date(), key: null, bodyHash: "", ifMatch: null });
