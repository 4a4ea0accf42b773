import { count, money, shortMoney } from "@/components/ui/format";
import { axisOf, type Spread } from "./spread";

/** Thin: 10th to 90th percentile. Thick: middle half. Tick: median, with its number. One axis for all rows. */
export function PayChart({ spreads, label, unit }: { spreads: Spread[]; label: string; unit: string }) {
  const drawn = spreads.filter((spread) => spread.at);
  const currency = spreads[0]?.currency ?? "USD";
  if (drawn.length === 0) return null;
  const axis = axisOf(drawn);
  const place = (value: number) => `${((value - axis.low) / (axis.high - axis.low)) * 100}%`;
  return (
    <div className="pay-chart num" role="img" aria-label={label}>
      {spreads.map((spread) => (
        <div className="pay-row" key={spread.label}>
          <p className="pay-label">
            {spread.label}
            {spread.n !== null && (
              <small>
                {count(spread.n)} {unit}
              </small>
            )}
          </p>
          {spread.at ? (
            <Track spread={spread.at} place={place} ticks={axis.ticks} />
          ) : (
            <p className="fine">Too few for a figure.</p>
          )}
          <p className="pay-median">{spread.at?.p50 ? money(spread.at.p50, spread.currency) : ""}</p>
        </div>
      ))}
      <div className="pay-row pay-axis">
        <span />
        <svg width="100%" height="20" aria-hidden="true" focusable="false">
          {axis.ticks.map((tick) => (
            <text key={tick} x={place(tick)} y="14" textAnchor="middle">
              {tick === 0 ? "0" : shortMoney(tick, currency)}
            </text>
          ))}
        </svg>
        <span />
      </div>
    </div>
  );
}

type TrackProps = { spread: NonNullable<Spread["at"]>; place: (value: number) => string; ticks: number[] };

function Track({ spread, place, ticks }: TrackProps) {
  const { p10, p25, p50, p75, p90 } = spread;
  return (
    <svg className="pay-track" width="100%" height="34" aria-hidden="true" focusable="false">
      {ticks.map((tick) => (
        <line key={tick} className="pay-grid" x1={place(tick)} x2={place(tick)} y1="0" y2="34" />
      ))}
      {p10 !== null && p90 !== null && (
        <line className="pay-thin" x1={place(p10)} x2={place(p90)} y1="17" y2="17" />
      )}
      {p25 !== null && p75 !== null && (
        <line className="pay-thick" x1={place(p25)} x2={place(p75)} y1="17" y2="17" />
      )}
      {p50 !== null && <line className="pay-tick" x1={place(p50)} x2={place(p50)} y1="4" y2="30" />}
    </svg>
  );
}
