import { shortMoney } from "@/components/ui/format";
import type { Spread } from "./spread";

/** One scale for every row that is compared: round ends, round steps. */
export type Axis = { low: number; high: number; ticks: number[] };

type TrackProps = { at: NonNullable<Spread["at"]>; axis: Axis; height?: number };

/** Thin: 10th to 90th percentile. Thick: middle half. Tick: median. */
export function Track({ at: { p10, p25, p50, p75, p90 }, axis, height = 34 }: TrackProps) {
  const place = placeOn(axis);
  const middle = height / 2;
  return (
    <svg className="pay-track" width="100%" height={height} aria-hidden="true" focusable="false">
      {axis.ticks.map((tick) => (
        <line key={tick} className="pay-grid" x1={place(tick)} x2={place(tick)} y1="0" y2={height} />
      ))}
      {p10 !== null && p90 !== null && (
        <line className="pay-thin" x1={place(p10)} x2={place(p90)} y1={middle} y2={middle} />
      )}
      {p25 !== null && p75 !== null && (
        <line className="pay-thick" x1={place(p25)} x2={place(p75)} y1={middle} y2={middle} />
      )}
      {p50 !== null && <line className="pay-tick" x1={place(p50)} x2={place(p50)} y1="4" y2={height - 4} />}
    </svg>
  );
}

/** The figures of the scale, above or below its rows. */
export function Scale({ axis, currency }: { axis: Axis; currency: string }) {
  const place = placeOn(axis);
  return (
    <svg className="pay-scale" width="100%" height="20" aria-hidden="true" focusable="false">
      {axis.ticks.map((tick) => (
        <text key={tick} x={place(tick)} y="14" textAnchor={anchorOf(tick, axis)}>
          {tick === 0 ? "0" : shortMoney(tick, currency)}
        </text>
      ))}
    </svg>
  );
}

/** The ends stay inside: a figure that stood out would leave the page on phones. */
const anchorOf = (tick: number, { low, high }: Axis) =>
  tick === low ? "start" : tick === high ? "end" : "middle";

const placeOn = (axis: Axis) => (value: number) =>
  `${Math.round(((value - axis.low) / (axis.high - axis.low)) * 10_000) / 100}%`;
