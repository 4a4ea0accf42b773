import "server-only";
import { noteOf } from "@/db/queries/notes";
import { ticksOf } from "@/db/queries/ticks";
import { askAll } from "@/db/query";
import { store } from "@/server/store";

/** A person's note on a skill, and since when each ticked resource is done. */
export async function myNote(person: string, skill: string) {
  const [note, ticks] = await askAll(store(), [noteOf(person, skill), ticksOf(person)]);
  return { note, ticks: new Map(ticks.map(({ resource, at }) => [resource, at])) };
}
