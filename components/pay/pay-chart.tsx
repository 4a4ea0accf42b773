import { count, money } from "@/components/ui/format";
import { Scale, Track } from "./axis";
import { axisOf, type Spread } from "./spread";

/** Thin: 10th to 90th percentile. Thick: middle half. Tick: median, with its number. One axis for all rows. */
export function PayChart({ spreads, label, unit }: { spreads: Spread[]; label: string; unit: string }) {
  const drawn = spreads.filter((spread) => spread.at);
  const currency = spreads[0]?.currency ?? "USD";
  if (drawn.length === 0) return null;
  const axis = axisOf(drawn);
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
          {spread.at ? <Track at={spread.at} axis={axis} /> : <p className="fine">Too few for a figure.</p>}
          <p className="pay-median">{spread.at?.p50 ? money(spread.at.p50, spread.currency) : ""}</p>
        </div>
      ))}
      <div className="pay-row pay-axis">
        <span />
        <Scale axis={axis} currency={currency} />
        <span />
      </div>
    </div>
  );
}
