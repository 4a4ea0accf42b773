import { plural, range } from "@/components/ui/format";
import type { Catalog, RoleEntry } from "@/domain/catalog/catalog";
import { type Move, moveBetween } from "@/domain/catalog/moves";

type Props = { roles: RoleEntry[]; catalog: Catalog };

/** The hours of every move between these roles, both ways. */
export function Between({ roles, catalog }: Props) {
  const moves = roles.flatMap((from) =>
    roles.filter((to) => to !== from).map((to) => moveBetween(from, to, catalog.skills)),
  );
  const titleOf = (id: string) => catalog.roles[id]?.title ?? id;
  return (
    <ul className="rows between">
      {moves.map((move) => (
        <li key={`${move.from} ${move.to}`}>
          <p>
            From <strong>{titleOf(move.from)}</strong> to <strong>{titleOf(move.to)}</strong>
          </p>
          <Comes move={move} />
          <p className="between-hours num">{range(move.hours)} h</p>
          {move.taken.length > 0 && (
            <p className="fine between-taken">
              Takes as known, without hours:{" "}
              {move.taken.map((id) => catalog.skills[id]?.title ?? id).join(", ")}.
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Comes({ move: { shared, missing } }: { move: Move }) {
  const all = shared.length + missing.length;
  return (
    <div className="between-comes num">
      <svg width="100%" height="8" aria-hidden="true" focusable="false">
        <rect className="share-track" width="100%" height="8" rx="2" />
        <rect
          className="between-share"
          width={`${Math.round((shared.length / Math.max(1, all)) * 100)}%`}
          height="8"
          rx="2"
        />
      </svg>
      <p className="fine">
        {plural(shared.length, "skill")} of {all} come along, {missing.length} are new
      </p>
    </div>
  );
}
