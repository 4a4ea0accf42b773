import type { ReactNode } from "react";
import { bandNumeral } from "@/components/section/arrange";
import { plural, range } from "@/components/ui/format";
import type { RoleEntry } from "@/domain/catalog/catalog";
import type { Place, Shared } from "@/domain/catalog/comparison";
import { AlignedTable } from "./aligned-table";

type Props = { groups: Shared[]; roles: RoleEntry[] };

/** Skills that two or more of the roles hold, once each, in rows across the columns. */
export function SharedSkills({ groups, roles }: Props) {
  return (
    <AlignedTable label="Shared skills" columns={roles.length}>
      <caption className="visually-hidden">
        Shared skills, with the layer, the level and the weight that each role gives them
      </caption>
      <thead>
        <tr>
          <th scope="col">Skill</th>
          {roles.map(({ id, title }) => (
            <th key={id} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ holders, rows }) => (
        <tbody key={holders.join()}>
          {holders.length < roles.length && (
            <tr>
              <th scope="rowgroup" colSpan={roles.length + 1} className="aligned-group">
                In {holders.map((at) => roles[at]?.title).join(" and ")} alone: {rows.length}
              </th>
            </tr>
          )}
          {rows.map(({ skill, places }) => (
            <tr key={skill.id} data-skill={skill.id}>
              <th scope="row">
                <a href={`/skills/${skill.id}`}>{skill.title}</a>{" "}
                <span className="fine num">{range(skill.hours)} h</span>
              </th>
              {roles.map(({ id }, at) => (
                <td key={id}>
                  <PlaceCell place={places[at] ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </AlignedTable>
  );
}

/** The numeral in front of the skill, the level behind it. */
function OnlyPlace({ place, children }: { place: Place | null; children: ReactNode }) {
  if (!place) return null;
  return (
    <>
      <Numeral layer={place.layer} />
      <p>{children}</p>
      <p className="fine">
        {place.by}
        {place.weight !== "essential" && `, ${place.weight}`}
      </p>
    </>
  );
}

function Numeral({ layer }: { layer: number }) {
  return (
    <span className="numeral" data-layer={layer} title={bandNumeral(layer)}>
      <span className="visually-hidden">{layer === 0 ? "Foundations" : "Layer"} </span>
      {layer}
    </span>
  );
}

function PlaceCell({ place }: { place: Place | null }) {
  if (!place) return <span className="fine">not in it</span>;
  return (
    <span className="place">
      <Numeral layer={place.layer} />
      <span>
        {place.by}
        {place.weight !== "essential" && <small>{place.weight}</small>}
      </span>
    </span>
  );
}

/** What only one of the roles holds, a column each, from the ground up. */
export function OnlySkills({ groups, roles }: Props) {
  return (
    <div className="only" data-columns={roles.length}>
      {roles.map((role, at) => {
        const rows = groups.find(({ holders }) => holders.join() === String(at))?.rows ?? [];
        return (
          <section key={role.id} aria-labelledby={`only-${role.id}`}>
            <h3 id={`only-${role.id}`}>
              {role.title} <span className="note num">{plural(rows.length, "skill")}</span>
            </h3>
            <ul className="rows">
              {rows.map(({ skill, places }) => (
                <li key={skill.id} data-skill={skill.id}>
                  <OnlyPlace place={places[at] ?? null}>
                    <a href={`/skills/${skill.id}`}>{skill.title}</a>{" "}
                    <span className="fine num">{range(skill.hours)} h</span>
                  </OnlyPlace>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
