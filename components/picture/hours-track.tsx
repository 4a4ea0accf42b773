import { count, middle, range } from "@/components/ui/format";
import type { RoleDistance } from "@/domain/role-distance";
import type { HoursAxis } from "./hours-axis";

const HEIGHT = 52;
const MIDDLE = HEIGHT / 2;

type Props = { axis: HoursAxis; distance: RoleDistance; title: string };

/** Solid to the left: behind. Open to the right: to do at least; the line on to its cap: at most. */
export function HoursTrack({ axis: { ticks, place }, distance: { toDo, behind }, title }: Props) {
  return (
    <svg className="far-track" width="100%" height={HEIGHT} role="img">
      <title>{title}</title>
      <desc>{`${range(behind)} hours behind, ${range(toDo)} still to do.`}</desc>
      {ticks.map((tick) => (
        <line key={tick} className="picture-grid" x1={place(tick)} x2={place(tick)} y1="0" y2={HEIGHT} />
      ))}
      <Span className="far-behind" from={place(-middle(behind))} to={place(0)} />
      {toDo.high > 0 && (
        <>
          <line className="far-high" x1={place(toDo.low)} x2={place(toDo.high)} y1={MIDDLE} y2={MIDDLE} />
          <line
            className="far-high"
            x1={place(toDo.high)}
            x2={place(toDo.high)}
            y1={MIDDLE - 6}
            y2={MIDDLE + 6}
          />
          <Span className="far-low" from={place(0)} to={place(toDo.low)} />
        </>
      )}
      <line className="far-here" x1={place(0)} x2={place(0)} y1="0" y2={HEIGHT} />
    </svg>
  );
}

/** The figures of the scale, the same to both sides. The ends stay inside; on phones every second one is left out. */
export function HoursScale({ axis: { ticks, step, place } }: { axis: HoursAxis }) {
  const anchorOf = (tick: number) => (tick === ticks[0] ? "start" : tick === ticks.at(-1) ? "end" : "middle");
  return (
    <svg width="100%" height="20" aria-hidden="true" focusable="false">
      {ticks.map((tick) => (
        <text
          key={tick}
          className={Math.abs(tick / step) % 2 === 1 ? "alternate" : undefined}
          x={place(tick)}
          y="14"
          textAnchor={anchorOf(tick)}
        >
          {tick === 0 ? "0 h" : count(Math.abs(tick))}
        </text>
      ))}
    </svg>
  );
}

function Span({ className, from, to }: { className: string; from: string; to: string }) {
  const width = Number.parseFloat(to) - Number.parseFloat(from);
  return (
    <rect
      className={className}
      x={from}
      y={MIDDLE - 8}
      width={`${Math.round(width * 100) / 100}%`}
      height="16"
    />
  );
}
