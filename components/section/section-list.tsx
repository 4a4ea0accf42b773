import { middle } from "@/components/ui/format";
import { still } from "@/components/ui/still";
import type { RoleEntry, SkillEntry } from "@/domain/catalog/catalog";
import { arrange, bandNumeral, type Chip } from "./arrange";

/** The section's twin in words: from Foundations up, with what each skill needs and unlocks. */
export function SectionList({ role, skills }: { role: RoleEntry; skills: Record<string, SkillEntry> }) {
  const bands = arrange(role, skills).reverse();
  return (
    <div className="section-list">
      {bands.map((band) => (
        <section key={band.number} data-layer={band.number}>
          <h3>
            {bandNumeral(band.number)}: {band.name}
          </h3>
          <ol className="rows">
            {still([...band.levels.flatMap((row) => row.chips), ...band.optional], (chip) => (
              <li data-skill={chip.id}>
                <Row chip={chip} skills={skills} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Row({ chip, skills }: { chip: Chip; skills: Record<string, SkillEntry> }) {
  return (
    <>
      <p className="list-name">
        <a href={`/skills/${chip.id}`}>{chip.title}</a>{" "}
        <span className="note num">
          {middle(chip.hours)} h, by {chip.by}
          {chip.weight === "essential" ? "" : `, ${chip.weight}`}
        </span>
        <span className="state-word" data-state-word />
      </p>
      <p className="note">{groundOf(chip, skills)}</p>
    </>
  );
}

/** “Needs A, B. Unlocks C.”, in titles. The rows themselves are the links. */
function groundOf({ needs, unlocks }: Chip, skills: Record<string, SkillEntry>): string {
  const titles = (ids: string[]) => ids.map((id) => skills[id]?.title ?? id).join(", ");
  const first = needs.length === 0 ? "Needs nothing here." : `Needs ${titles(needs)}.`;
  return unlocks.length === 0 ? first : `${first} Unlocks ${titles(unlocks)}.`;
}
