import type { SkillEntry } from "@/domain/catalog/catalog";
import { layerOf } from "./ground";

/** Where the reader stands with this skill, and the way to change it. Without JavaScript it leads to the record. */
export function Control({ skill }: { skill: SkillEntry }) {
  return (
    <section
      className="control"
      data-layer={layerOf(skill)}
      data-skill={skill.id}
      data-needs={skill.prerequisites.join(" ")}
      aria-labelledby="control-title"
    >
      <h2 id="control-title">Where you stand</h2>
      <p>
        <a
          className="btn btn-plain control-button"
          href={`/me/skills/${skill.id}`}
          aria-label={`${skill.title}: my record`}
          data-state-control
        >
          <span className="mark" />
          <span data-state-word>My record</span>
        </a>
      </p>
      <p className="note">
        Without an account it is kept on this device.{" "}
        <a href={`/me/skills/${skill.id}`}>Rate yourself, or see its record</a>
      </p>
    </section>
  );
}
