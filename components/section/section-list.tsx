import { middle } from "@/components/ui/format";
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
            {[...band.levels.flatMap((row) => row.chips), ...band.optional].map((chip) => (
              <li key={chip.id} data-skill={chip.id} data-needs={chip.needs.join(" ")}>
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
      <p className="note">
        <Links lead="Needs" ids={chip.needs} none="Needs nothing here" skills={skills} />
        {chip.unlocks.length > 0 && (
          <>
            {". "}
            <Links lead="Unlocks" ids={chip.unlocks} none="" skills={skills} />
          </>
        )}
        .
      </p>
    </>
  );
}

type LinksProps = { lead: string; ids: string[]; none: string; skills: Record<string, SkillEntry> };

function Links({ lead, ids, none, skills }: LinksProps) {
  if (ids.length === 0) return none;
  return (
    <>
      {lead}{" "}
      {ids.map((id, at) => (
        <span key={id}>
          {at > 0 && ", "}
          <a href={`/skills/${id}`}>{skills[id]?.title ?? id}</a>
        </span>
      ))}
    </>
  );
}
