import { middle } from "@/components/ui/format";
import type { State } from "@/domain/progress";
import type { Chip } from "./arrange";

/**
 * One skill: a state square and its name, two targets. Without JavaScript the square leads to the
 * record of that skill. The data attributes are all that progress needs to know about it.
 */
export function SkillChip({
  chip,
  role,
  layer,
  state,
  hollow,
  due,
  next,
}: {
  chip: Chip;
  role: string;
  layer: number;
  state: State;
  hollow: boolean;
  due: boolean;
  next: boolean;
}) {
  return (
    <li
      className="chip"
      id={`${role}-${chip.id}`}
      data-skill={chip.id}
      data-layer={layer}
      data-weight={chip.weight}
      data-hours={(chip.hours.low + chip.hours.high) / 2}
      data-needs={chip.needs.join(" ")}
      // Only what is so is written: every “undefined” of sixty chips would travel in the page.
      {...(state !== "untouched" && { "data-state": state })}
      {...(hollow && { "data-hollow": "" })}
      {...(due && { "data-due": "" })}
      {...(next && { "data-next": "" })}
    >
      <a
        className="state"
        href={`/me/skills/${chip.id}`}
        aria-label={`${chip.title}: my record`}
        data-state-control
      >
        <span className="mark" />
      </a>
      <a className="chip-name" href={`/skills/${chip.id}`}>
        {chip.title} <small>{middle(chip.hours)} h</small>
      </a>
      <span className="chip-hollow">hollow</span>
    </li>
  );
}
