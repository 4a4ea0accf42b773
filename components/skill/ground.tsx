import type { SkillEntry } from "@/domain/catalog/catalog";

type Props = { skill: SkillEntry; skills: Record<string, SkillEntry> };

/** Where a skill stands: what it holds up is above it, what it rests on is below. */
export function Ground({ skill, skills }: Props) {
  return (
    <div className="ground">
      <Links
        title="Holds up"
        ids={skill.unlocks}
        none="Nothing in the catalogue rests on it yet."
        skills={skills}
      />
      <p className="ground-here" data-layer={layerOf(skill)}>
        {skill.title}
      </p>
      <Links title="Rests on" ids={skill.prerequisites} none="Nothing: you can begin here." skills={skills} />
      {skill.helps.length > 0 && <Links title="Helps with" ids={skill.helps} none="" skills={skills} />}
    </div>
  );
}

/** The layer that a skill is drawn in: that of the first role that names it. */
export const layerOf = (skill: SkillEntry): number => skill.roles[0]?.layer ?? 0;

type LinksProps = { title: string; ids: string[]; none: string; skills: Record<string, SkillEntry> };

function Links({ title, ids, none, skills }: LinksProps) {
  return (
    <div className="ground-part">
      <h2>{title}</h2>
      {ids.length === 0 ? (
        <p className="note">{none}</p>
      ) : (
        <ul>
          {ids.map((id) => {
            const other = skills[id];
            return (
              <li key={id} data-layer={other ? layerOf(other) : 0} data-skill={id}>
                <a href={`/skills/${id}`}>
                  <span className="mark" />
                  {other?.title ?? id}
                </a>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
