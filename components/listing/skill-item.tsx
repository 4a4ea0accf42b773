import { bandNumeral } from "@/components/section/arrange";
import { capital, plural, range } from "@/components/ui/format";
import type { Placement, RoleEntry, SkillEntry } from "@/domain/catalog/catalog";
import type { SkillRow } from "@/domain/catalog/skill-list";

type Props = {
  row: SkillRow;
  roles: Record<string, RoleEntry>;
  numbered?: boolean;
  /** All rows are of one role, which needs no naming in each. */
  ofOne?: boolean;
};

/** A skill in a list: its name and hours, what it is for, and where it stands in the roles that want it. */
export function SkillItem({ row: { skill, layer, place }, roles, numbered = false, ofOne = false }: Props) {
  return (
    <li data-skill={skill.id} data-layer={numbered ? layer : undefined}>
      <p className="skill-item-name">
        {numbered && (
          <span className="numeral" title={bandNumeral(layer)}>
            <span className="visually-hidden">{layer === 0 ? "Foundations" : "Layer"} </span>
            {layer}
          </span>
        )}
        <a href={`/skills/${skill.id}`}>{skill.title}</a>{" "}
        <span className="note num">{range(skill.hours)} h</span>
      </p>
      <p className="note">{skill.summary}</p>
      <p className="fine">{whereIn(skill, place, roles, ofOne)}</p>
    </li>
  );
}

function whereIn(skill: SkillEntry, place: Placement | null, roles: Props["roles"], ofOne: boolean): string {
  const titleOf = (role: string) => roles[role]?.title ?? role;
  if (place) {
    const others = skill.roles.length - 1;
    const more = others > 0 ? `; in ${plural(others, "other role")} too` : "";
    const by = `by ${place.by}, ${place.weight}${more}.`;
    return ofOne ? capital(by) : `${titleOf(place.role)}: ${by}`;
  }
  const titles = skill.roles.map(({ role }) => titleOf(role));
  if (titles.length === 0) return "In no role yet.";
  return titles.length <= 2 ? `In ${titles.join(" and ")}.` : `In ${plural(titles.length, "role")}.`;
}
