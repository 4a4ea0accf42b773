import { bandNumeral } from "@/components/section/arrange";
import type { RoleEntry } from "@/domain/catalog/catalog";
import type { SkillRow } from "@/domain/catalog/skill-list";
import { SkillItem } from "./skill-item";

type Props = { rows: readonly SkillRow[]; roles: Record<string, RoleEntry>; role?: RoleEntry };

/** In layer order the skills stand in bands, from the ground up. */
export function SkillBands({ rows, roles, role }: Props) {
  const layers = [...new Set(rows.map(({ layer }) => layer))];
  return (
    <div className="skill-bands">
      {layers.map((layer) => (
        <section key={layer} className="skill-band" data-layer={layer} aria-labelledby={`layer-${layer}`}>
          <h2 id={`layer-${layer}`} className="texture" data-layer={layer}>
            {bandNumeral(layer)}
            {role && <small>{role.layers.find(({ number }) => number === layer)?.name}</small>}
          </h2>
          <ul className="skill-items">
            {rows
              .filter((row) => row.layer === layer)
              .map((row) => (
                <SkillItem key={row.skill.id} row={row} roles={roles} ofOne={role !== undefined} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** In any other order they stand in one list, each with the numeral of its layer. */
export function SkillPlain({ rows, roles, role }: Props) {
  return (
    <ul className="skill-items skill-plain">
      {rows.map((row) => (
        <SkillItem key={row.skill.id} row={row} roles={roles} ofOne={role !== undefined} numbered />
      ))}
    </ul>
  );
}
