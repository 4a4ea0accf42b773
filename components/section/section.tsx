import { CorePart } from "@/components/core/core-part";
import { capital, range } from "@/components/ui/format";
import { still } from "@/components/ui/still";
import { core } from "@/domain/core";
import { hollow, type State } from "@/domain/progress";
import { arrange, type Band, bandNumeral, type Chip, type DrawnRole, type DrawnSkill } from "./arrange";
import { SkillChip } from "./skill-chip";

/**
 * The picture of a role: four bands, Layer 3 on top, and the reader's core on the same grid.
 * Whole without JavaScript; with it, progress writes data-state on chips and y/height on core fills.
 */
export function Section({
  role,
  skills,
  states = {},
  due = [],
  ring,
}: {
  role: DrawnRole;
  skills: Record<string, DrawnSkill>;
  /** Where the reader stands, when the server knows it: then the page is right without a script. */
  states?: Record<string, State>;
  /** Skills whose re-check has fallen due. */
  due?: readonly string[];
  /** The skill that is next, null for none; left out where the browser is to find it. */
  ring?: string | null;
}) {
  const stateOf = (id: string): State => states[id] ?? "untouched";
  const hollowOf = (id: string) => hollow(id, stateOf, (skill) => skills[skill]?.prerequisites ?? []);
  const reader = { stateOf, hollowOf, due, ring };
  return (
    <div
      className="section"
      data-section
      data-role={role.id}
      {...(ring !== undefined && { "data-ring": ring ?? "" })}
    >
      {/* Filled with the ring: on phones, where the section is long, it leads there. */}
      <a className="to-next" data-to-next hidden={!ring} href={ring ? `#${role.id}-${ring}` : "#main"}>
        {`Next: ${skills[ring ?? ""]?.title ?? ""}`}
      </a>
      {arrange(role, skills).map((band) => (
        <BandOf key={band.number} band={band} role={role.id} {...reader} />
      ))}
    </div>
  );
}

type Reader = {
  stateOf: (id: string) => State;
  hollowOf: (id: string) => boolean;
  due: readonly string[];
  ring?: string | null;
};

function BandOf({ band, role, stateOf, hollowOf, due, ring }: { band: Band; role: string } & Reader) {
  const chips = [...band.levels.flatMap((row) => row.chips), ...band.optional];
  const [shares] = core([{ skills: chips }], stateOf, hollowOf);
  const name = `${role}-layer-${band.number}`;
  const listOf = (some: Chip[]) => (
    <ul>
      {still(some, (chip) => (
        <SkillChip
          chip={chip}
          role={role}
          layer={band.number}
          state={stateOf(chip.id)}
          hollow={hollowOf(chip.id)}
          due={due.includes(chip.id)}
          next={ring === chip.id}
        />
      ))}
    </ul>
  );
  return (
    <section className="band" data-layer={band.number} aria-labelledby={name}>
      <div className="band-name">
        <p className="band-numeral">{bandNumeral(band.number)}</p>
        <h3 id={name}>{band.name}</h3>
        <p className="band-question">{band.question}</p>
        <p className="band-facts num">
          {band.count} skills, {range(band.hours)} h
        </p>
      </div>
      <div className="band-skills">
        {band.levels.map(({ level, chips }) => (
          <div className="level-row" key={level}>
            <h4>{capital(level)}</h4>
            {listOf(chips)}
          </div>
        ))}
        {band.optional.length > 0 && (
          <details className="fold level-more">
            <summary>{band.optional.length} optional</summary>
            {listOf(band.optional)}
          </details>
        )}
      </div>
      <div className="core-cell">
        <CorePart id={`${role}-${band.number}`} layer={band.number} shares={shares} />
      </div>
    </section>
  );
}
