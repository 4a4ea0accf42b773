import { Legend } from "@/components/section/legend";
import { Section } from "@/components/section/section";
import { SectionList } from "@/components/section/section-list";
import type { RoleEntry, SkillEntry } from "@/domain/catalog/catalog";

/** The section with its legend, its twin in words and the way to the map. */
export function SectionPart({ role, skills }: { role: RoleEntry; skills: Record<string, SkillEntry> }) {
  return (
    <section id="section" aria-labelledby="section-title">
      <h2 id="section-title" className="visually-hidden">
        What it is made of
      </h2>
      <Section role={role} skills={skills} />
      <Legend />
      <p className="sub section-note">
        Read it from the bottom up: each layer rests on the one below. The core on the right is yours. It
        fills by hours as you move skills, and stays on this device until you sign in.
      </p>
      <div className="section-foot">
        <details className="fold" id="list">
          <summary>The same as a list: what each skill needs and unlocks</summary>
          <SectionList role={role} skills={skills} />
        </details>
        <a className="foot-link" href={`/roles/${role.id}/map`}>
          The same as a map
        </a>
      </div>
    </section>
  );
}
