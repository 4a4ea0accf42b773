/** How much of a layer's hours stands in each state, in shares from 0 to 1. */
export type CoreShares = { proven: number; practised: number; learning: number };

/** A part of the core: proven at the bottom, then practised (left half), then learning (hatched). */
export function CorePart({ id, layer, shares }: { id: string; layer: number; shares?: CoreShares }) {
  const { proven, practised, learning } = shares ?? { proven: 0, practised: 0, learning: 0 };
  const hatch = `hatch-${id}`;
  return (
    <svg
      className="core-part"
      data-core-layer={layer}
      data-layer={layer}
      aria-hidden="true"
      focusable="false"
    >
      <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="3.4" height="8" />
      </pattern>
      <rect
        data-fill="learning"
        fill={`url(#${hatch})`}
        width="100%"
        {...slice(proven + practised, learning)}
      />
      <rect data-fill="practised" width="50%" {...slice(proven, practised)} />
      <rect data-fill="proven" width="100%" {...slice(0, proven)} />
    </svg>
  );
}

/** Where a fill stands, counted from the ground up, as SVG percentages. */
function slice(from: number, height: number) {
  return { y: percent(1 - from - height), height: percent(height) };
}

const percent = (share: number) => `${Math.round(Math.max(0, Math.min(1, share)) * 1000) / 10}%`;
