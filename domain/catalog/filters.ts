import { nearest } from "./nearest";

/** The query of an address, as it comes. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Values that were understood, by the filter's name. A filter that is not set has no entry. */
export type Values = Readonly<Record<string, string>>;

export type Option = { id: string; name: string };

type Named = { name: string; label: string };
/** One of a list; `none` is what leaving it open is called. */
export type Choice = Named & { kind: "choice"; options: Option[]; none: string };
/** A whole number: an amount of something. `unseen` ones stand in no form. */
export type Amount = Named & { kind: "amount"; unit: "dollars" | "hours" | "pages"; unseen?: true };
/** Free words. */
export type Words = Named & { kind: "words" };
export type Filter = Choice | Amount | Words;

/** What could not be read, and what was probably meant. */
export type Broken = {
  name: string;
  label: string;
  value: string;
  fault: "unknown" | "no-number" | "repeated" | "no-filter" | "needs";
  meant: Option | null;
};

/** Longer words are cut: nothing that we list is called that. */
const LONGEST = 200;

/** Reads a query by the page's filters. What is broken is left out and named, with what was probably meant. */
export function readFilters(query: Query, filters: readonly Filter[]): { values: Values; broken: Broken[] } {
  const values: Record<string, string> = {};
  const broken: Broken[] = strangers(query, filters);
  for (const filter of filters) {
    const given = [query[filter.name] ?? []].flat().map((value) => value.trim().slice(0, LONGEST));
    const [first, second] = given.filter((value) => value !== "");
    if (first === undefined) continue;
    const { name, label } = filter;
    const read = readOne(filter, first);
    if (read.value) values[name] = read.value;
    if (read.value === null) broken.push({ name, label, value: first, fault: read.fault, meant: read.meant });
    if (second !== undefined) broken.push({ name, label, value: second, fault: "repeated", meant: null });
  }
  return { values, broken };
}

/** The address of a page with these values; a change to null takes one away. */
export function addressWith(
  path: string,
  filters: readonly Filter[],
  values: Values,
  changes: Readonly<Record<string, string | null>> = {},
): string {
  const all: Readonly<Record<string, string | null>> = { ...values, ...changes };
  const set = filters.flatMap(({ name }) => (all[name] ? [[name, all[name]] as [string, string]] : []));
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`;
}

/** As ids are written: lower case, joined by hyphens. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

type Read = { value: string } | { value: null; fault: "unknown" | "no-number"; meant: Option | null };

function readOne(filter: Filter, given: string): Read {
  if (filter.kind === "words") return { value: given };
  return filter.kind === "amount" ? readAmount(given) : readChoice(filter, given);
}

function readAmount(given: string): Read {
  const digits = given.replace(/[\s,$_]/g, "");
  if (/^\d{1,9}$/.test(digits)) return { value: String(Number(digits)) };
  return { value: null, fault: "no-number", meant: null };
}

function readChoice({ options, none }: Choice, given: string): Read {
  const word = folded(given);
  const option = options.find(({ id, name }) => id === given || id === word || folded(name) === word);
  if (option) return { value: option.id };
  // What a filter shows when it is left open may be said aloud, too.
  if (word === folded(none)) return { value: "" };
  return { value: null, fault: "unknown", meant: meantOption(word, options) };
}

/** Where one letter more or less is another thing altogether, nothing is guessed. */
const SHORTEST_GUESS = 3;

/** The option whose id or name is nearest. */
export function meantOption(word: string, options: readonly Option[]): Option | null {
  if (word.length < SHORTEST_GUESS) return null;
  const named = new Map(
    options.flatMap((option) => [
      [folded(option.name), option],
      [option.id, option],
    ]),
  );
  return named.get(nearest(word, named.keys()) ?? "") ?? null;
}

/** Names that are no filter but nearly one. What is far from all is somebody else's and is let be. */
function strangers(query: Query, filters: readonly Filter[]): Broken[] {
  const names = filters.map(({ name, label }) => ({ id: name, name: label }));
  return Object.keys(query).flatMap((name): Broken[] => {
    if (names.some(({ id }) => id === name)) return [];
    const meant = names.find(
      ({ id }) =>
        id ===
        nearest(
          name.toLowerCase(),
          names.map((one) => one.id),
        ),
    );
    return meant ? [{ name, label: name, value: "", fault: "no-filter", meant }] : [];
  });
}
