import { bandNumeral } from "@/components/section/arrange";
import type { RoleEntry, SkillEntry } from "@/domain/catalog/catalog";

/** The roles that want a skill, in which layer, by which level, how badly. */
export function WantedBy({ skill, roles }: { skill: SkillEntry; roles: Record<string, RoleEntry> }) {
  return (
    <div className="ground-part">
      <h2>Wanted by</h2>
      <ul>
        {skill.roles.map((place) => (
          <li key={place.role}>
            <a className="to-role" href={`/roles/${place.role}#section`}>
              {roles[place.role]?.title ?? place.role}
            </a>
            <p className="fine">
              {bandNumeral(place.layer)}, by {place.by}, {place.weight}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
