import type { SkillEntry } from "@/domain/catalog/catalog";
import { layerOf } from "./ground";

/**
 * Where the reader's own state stands and is changed. Without JavaScript it leads to the record;
 * with it, the contents of data-skill-control are taken over.
 */
export function Control({ skill }: { skill: SkillEntry }) {
  return (
    <section
      className="control"
      data-layer={layerOf(skill)}
      data-skill={skill.id}
      aria-labelledby="control-title"
    >
      <h2 id="control-title">My record</h2>
      <div data-skill-control={skill.id} data-needs={skill.prerequisites.join(" ")}>
        <p className="note">
          Start it, mark it practised, or set it aside. Kept on this device until you sign in.
        </p>
        <p className="acts">
          <a className="btn" href={`/me/skills/${skill.id}`}>
            Open my record
          </a>
        </p>
      </div>
    </section>
  );
}
