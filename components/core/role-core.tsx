import { middle } from "@/components/ui/format";
import type { RoleEntry, SkillEntry } from "@/domain/catalog/catalog";
import { hoursOf } from "@/domain/catalog/moves";

type Props = { role: RoleEntry; skills: Record<string, SkillEntry>; width?: number; height?: number };

/**
 * A role's core, small: each layer is as tall as its share of the hours. It is empty until the reader has begun
 * something; then components/progress fills it, as it fills the section's.
 */
export function RoleCore({ role, skills, width = 22, height = 64 }: Props) {
  const clip = `core-${role.id}`;
  return (
    <svg
      className="role-core"
      data-role-core={role.id}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <clipPath id={clip}>
        <rect width={width} height={height} rx={width / 2} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {partsOf(role, skills).map(({ layer, from, share }) => (
          <rect
            key={layer}
            data-layer={layer}
            y={round(height * from)}
            width={width}
            height={round(height * share)}
          />
        ))}
      </g>
      <rect
        className="role-core-edge"
        x=".5"
        y=".5"
        width={width - 1}
        height={height - 1}
        rx={(width - 1) / 2}
      />
    </svg>
  );
}

/** Layers from the top, each with where it begins and its share of the role's hours. */
export function partsOf(role: RoleEntry, skills: Record<string, SkillEntry>) {
  const layers = [...role.layers]
    .sort((a, b) => b.number - a.number)
    .map((layer) => {
      const counted = layer.skills.filter(({ weight }) => weight !== "optional").map(({ skill }) => skill);
      return { layer: layer.number, hours: middle(hoursOf(counted, skills)) };
    });
  const total = layers.reduce((sum, { hours }) => sum + hours, 0) || 1;
  let from = 0;
  return layers.map(({ layer, hours }) => {
    const part = { layer, hours, from, share: hours / total };
    from += part.share;
    return part;
  });
}

const round = (value: number) => Math.round(value * 10) / 10;
