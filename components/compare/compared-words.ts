import { count, range } from "@/components/ui/format";
import type { Catalog, RoleEntry } from "@/domain/catalog/catalog";
import { lineUp } from "@/domain/catalog/comparison";
import { moveBetween } from "@/domain/catalog/moves";

/** What comparing shows, in two sentences: how much is shared, and how far it is from one to the other. */
export function comparedInWords(roles: RoleEntry[], skills: Catalog["skills"]): string {
  const groups = lineUp(roles, skills);
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const inAll = groups.find(({ holders }) => holders.length === roles.length)?.rows.length ?? 0;
  const shared = `${roles.length === 2 ? "They" : "All three"} share ${count(inAll)} of ${count(all)} skills.`;
  const moves = roles
    .flatMap((from) =>
      roles.filter((to) => to !== from).map((to) => ({ from, to, ...hoursBetween(from, to, skills) })),
    )
    .sort((a, b) => a.hours.low + a.hours.high - b.hours.low - b.hours.high);
  const [near, far] = [moves[0], moves.at(-1)];
  if (!near || !far) return shared;
  const way = ({ from, to, hours }: typeof near) =>
    `from ${from.title} to ${to.title} it is ${unbroken(hours)} hours`;
  return roles.length === 2
    ? `${shared} ${capitalWay(way(near))}, the other way ${unbroken(far.hours)}.`
    : `${shared} The shortest way: ${way(near)}. The longest: ${way(far)}.`;
}

const hoursBetween = (from: RoleEntry, to: RoleEntry, skills: Catalog["skills"]) => ({
  hours: moveBetween(from, to, skills).hours,
});

/** A range that does not break after its dash. */
const unbroken = (hours: { low: number; high: number }) => range(hours).replace("–", "–\u2060");

const capitalWay = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
