import { KINDS, type Library, type Whole } from "@/domain/catalog/library";
import { referencesOf } from "@/domain/catalog/references";

/**
 * The library without names that lead nowhere, for looking at a site whose content is still being
 * written. Entries whose broken name is a field of its own stay.
 */
export function draftOf(library: Library): Library {
  const whole = structuredClone(library.whole) as Whole;
  for (const kind of KINDS) {
    for (const data of Object.values(whole[kind])) {
      const dangling = referencesOf(kind, data as never).filter(({ to, id }) => !(id in library.whole[to]));
      // From the back, so that the places in front keep their numbers.
      for (const { path } of dangling.reverse()) removeItem(data, path);
    }
  }
  return { ...library, whole };
}

/** Removes the innermost list item that a path goes through. */
function removeItem(data: unknown, path: readonly (string | number)[]): void {
  const place = path.findLastIndex((part) => typeof part === "number");
  if (place < 0) return;
  const list = path.slice(0, place).reduce<unknown>((held, part) => Reflect.get(held as object, part), data);
  (list as unknown[]).splice(path[place] as number, 1);
}
