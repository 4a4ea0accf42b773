import { range } from "@/components/ui/format";
import type { Catalog, RoleEntry } from "@/domain/catalog/catalog";
import { nearestMoves } from "@/domain/catalog/moves";
import { Part } from "./part";

/** More are in the list of roles, which knows the way from here too. */
const MOST = 6;

/** Where one could go from this role, whole: what comes along, and the hours of the rest. */
export function MovesPart({ role, catalog }: { role: RoleEntry; catalog: Catalog }) {
  const moves = nearestMoves(role, Object.values(catalog.roles), catalog.skills);
  if (moves.length === 0) return null;
  return (
    <Part
      id="moves"
      title="Nearest moves"
      sub="From this role, whole: the hours of the essential and useful skills that do not come along."
    >
      <ul className="rows moves num">
        {moves.slice(0, MOST).map(({ to, shared, missing, hours }) => (
          <li key={to}>
            <a className="to" href={`/roles/${to}`}>
              {catalog.roles[to]?.title}
            </a>
            <a className="note" href={`/compare?roles=${role.id},${to}`}>
              {shared.length} of {shared.length + missing.length} skills come along
            </a>
            <strong>{range(hours)} h</strong>
          </li>
        ))}
      </ul>
      <p className="fine">
        <a href={`/roles?from=${role.id}&sort=move`}>Every role by the way from here</a>
      </p>
    </Part>
  );
}
