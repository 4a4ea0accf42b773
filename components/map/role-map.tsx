import { bandNumeral } from "@/components/section/arrange";
import type { RoleEntry, SkillEntry } from "@/domain/catalog/catalog";
import type { MapBand, MapEdge, MapNode, RoleMap } from "@/domain/catalog/map";

type Props = { role: RoleEntry; map: RoleMap; skills: Record<string, SkillEntry> };

/** The graph of a role as one SVG: links in learning order, Foundations at the bottom. */
export function RoleMapPicture({ role, map, skills }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of links inside a drawing.
    <svg
      className="map-picture"
      role="group"
      aria-label={`Map of ${role.title}: links in learning order`}
      viewBox={`0 0 ${map.width} ${map.height}`}
      data-map
    >
      {bandEdges(map).map((band) => (
        <Band key={band.layer} band={band} map={map} />
      ))}
      <g className="map-edges">
        {map.edges.map((edge) => (
          <path key={`${edge.from} ${edge.to}`} data-from={edge.from} data-to={edge.to} d={pathOf(edge)} />
        ))}
      </g>
      {bandEdges(map).map((band) => (
        <BandName key={band.layer} band={band} map={map} name={nameOf(role, band.layer)} />
      ))}
      {map.nodes.map((node) => (
        <Node key={node.id} node={node} skill={skills[node.id]} skills={skills} />
      ))}
    </svg>
  );
}

function Band({ band, map }: { band: MapBand; map: RoleMap }) {
  return (
    <g className="map-band" data-layer={band.layer}>
      <rect className="map-ground" x="0" y={band.y} width={map.width} height={band.height} />
      <rect className="map-edge" x="0" y={band.y} width="12" height={band.height} />
    </g>
  );
}

/** Drawn after the lines, so that none of them runs through the words. */
function BandName({ band, map, name }: { band: MapBand; map: RoleMap; name: string }) {
  const place = labelPlace(band, map);
  return (
    <g data-layer={band.layer}>
      <text className="map-label" textAnchor={place.anchor} x={place.x} y={place.y}>
        <tspan className="map-numeral" x={place.x}>
          {`${bandNumeral(band.layer)} `}
        </tspan>
        <tspan className="map-title" x={place.x} dy="24">
          {name}
        </tspan>
      </text>
    </g>
  );
}

type NodeProps = { node: MapNode; skill: SkillEntry | undefined; skills: Record<string, SkillEntry> };

function Node({ node, skill, skills }: NodeProps) {
  const { id, x, y, width, height, lines } = node;
  const needs = skill?.prerequisites.map((need) => skills[need]?.title ?? need) ?? [];
  const title = skill?.title ?? id;
  const first = y + height / 2 - ((lines.length - 1) * 18) / 2 + 5;
  return (
    <a
      href={`/skills/${id}`}
      id={`at-${id}`}
      className="map-node"
      data-skill={id}
      data-layer={node.layer}
      aria-label={needs.length > 0 ? `${title}. Needs: ${needs.join(", ")}` : `${title}. Needs nothing here`}
    >
      <rect className="map-box" x={x} y={y} width={width} height={height} rx="9" />
      <text textAnchor="middle">
        {lines.map((line, at) => (
          <tspan key={line} x={x + width / 2} y={first + at * 18}>
            {/* The space keeps the words apart for those who hear them. */}
            {`${line} `}
          </tspan>
        ))}
      </text>
      <g className="map-mark" transform={`translate(${x - 7} ${y - 7})`}>
        <rect className="map-mark-box" width="16" height="16" rx="4" />
        <path className="map-mark-hatch" d="M2 9 9 2M3 14 14 3M9 14l5-5" />
        <rect className="map-mark-half" x="1" y="1" width="7" height="14" rx="2" />
        <path className="map-mark-tick" d="m4 8.4 2.8 2.8L12 5.4" />
        <path className="map-mark-bar" d="M-3 8h22" />
      </g>
    </a>
  );
}

/** Bands meet halfway between their outermost skills. */
function bandEdges(map: RoleMap): MapBand[] {
  const bands = [...map.bands].sort((a, b) => a.y - b.y);
  const between = bands.slice(1).map((band, at) => {
    const above = bands[at];
    return above ? (above.y + above.height + band.y) / 2 : band.y;
  });
  return bands.map((band, at) => {
    const top = between[at - 1] ?? 0;
    return { layer: band.layer, y: top, height: (between[at] ?? map.height) - top };
  });
}

const nameOf = (role: RoleEntry, layer: number) =>
  role.layers.find((one) => one.number === layer)?.name ?? "";

/** Straight runs with a small round at each bend. */
function pathOf({ points }: MapEdge): string {
  return points
    .map(({ x, y }, at) => {
      const [before, after] = [points[at - 1], points[at + 1]];
      if (!before) return `M${x} ${y}`;
      if (!after) return `L${x} ${y}`;
      const [near, far] = [towards({ x, y }, before), towards({ x, y }, after)];
      return `L${near.x} ${near.y}Q${x} ${y} ${far.x} ${far.y}`;
    })
    .join("");
}

function towards(from: { x: number; y: number }, to: { x: number; y: number }, by = 6) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const part = Math.min(by, length / 2) / length;
  const round = (value: number) => Math.round(value * 10) / 10;
  return { x: round(from.x + (to.x - from.x) * part), y: round(from.y + (to.y - from.y) * part) };
}

/** A corner of the band where no skill stands in the way of its name; the upper left if it can be. */
function labelPlace(band: MapBand, map: RoleMap): { x: number; y: number; anchor: "start" | "end" } {
  const [wide, high] = [210, 62];
  const [left, right] = [28, map.width - 16];
  const [top, bottom] = [band.y + 30, band.y + band.height - 40];
  const corners = [
    { x: left, y: top, anchor: "start" as const },
    { x: right, y: top, anchor: "end" as const },
    { x: left, y: bottom, anchor: "start" as const },
    { x: right, y: bottom, anchor: "end" as const },
  ];
  const free = corners.find(({ x, y, anchor }) => {
    const start = anchor === "start" ? x : x - wide;
    return !map.nodes.some(
      (node) =>
        node.x < start + wide &&
        node.x + node.width > start &&
        node.y < y + high - 20 &&
        node.y + node.height > y - 24,
    );
  });
  return free ?? { x: left, y: top, anchor: "start" };
}
