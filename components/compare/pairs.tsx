import { range } from "@/components/ui/format";
import type { Catalog, RoleEntry } from "@/domain/catalog/catalog";
import { nearestMoves } from "@/domain/catalog/moves";
import { compareAddress } from "./address";

/** More are not offered: the form has every role. */
const MOST = 6;

/** Where no two roles are chosen: the nearest pairs, or what lies nearest to the one that is. */
export function Pairs({ from, catalog }: { from: RoleEntry | undefined; catalog: Catalog }) {
  const roles = Object.values(catalog.roles);
  const moves = (from ? [from] : roles)
    .flatMap((role) => nearestMoves(role, roles, catalog.skills))
    .filter(
      (move, _, all) =>
        from || !all.some((back) => back.from === move.to && back.to === move.from && back.from < move.from),
    )
    .sort((a, b) => a.hours.low + a.hours.high - b.hours.low - b.hours.high)
    .slice(0, MOST);
  const titleOf = (id: string) => catalog.roles[id]?.title ?? id;
  if (moves.length === 0) return <p className="note">There is no second role to compare with yet.</p>;
  return (
    <ul className="rows plain-rows pairs">
      {moves.map(({ from: one, to, shared, missing, hours }) => (
        <li key={`${one} ${to}`}>
          <a href={compareAddress([one, to])}>
            {titleOf(one)} and {titleOf(to)}
          </a>
          <span className="note num">
            {shared.length} of {shared.length + missing.length} skills come along, {range(hours)} h to learn
            the rest
          </span>
        </li>
      ))}
    </ul>
  );
}
