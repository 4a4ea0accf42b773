import type { ReactNode } from "react";
import type { StandLayer, StandSkill } from "@/server/stand-page";

type Props = {
  skills: readonly StandSkill[];
  layers: readonly StandLayer[];
  /** What stands for a skill; a link to it otherwise. */
  each?: (skill: StandSkill) => ReactNode;
};

/** Skills under the names of their layers, from the ground up. */
export function SkillsByLayer({ skills, layers, each = linked }: Props) {
  const rows = [...layers]
    .reverse()
    .map(({ number, name }) => ({ number, name, own: skills.filter(({ layer }) => layer === number) }))
    .filter(({ own }) => own.length > 0);
  return (
    <ul className="rows stand-rows">
      {rows.map(({ number, name, own }) => (
        <li key={number} data-layer={number}>
          <p className="stand-row-name">
            <span className="numeral">{number}</span> {name}
          </p>
          <ul className="stand-skills">
            {own.map((skill) => (
              <li key={skill.id}>{each(skill)}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

const linked = ({ id, title }: StandSkill) => <a href={`/skills/${id}`}>{title}</a>;
