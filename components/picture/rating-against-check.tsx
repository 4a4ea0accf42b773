import { bandNumeral } from "@/components/section/arrange";
import { capital, plural } from "@/components/ui/format";
import { type CalibrationSeries, ENOUGH, type LayerCalibration, verdictInWords } from "@/domain/calibration";
import { CalibrationNumbers } from "./calibration-numbers";
import { CalibrationPlot } from "./calibration-plot";
import { calibrationSum } from "./calibration-words";
import { monthAndYear } from "./scale";

type Props = {
  /** Foundations first; drawn like the section, with Layer 3 on top. */
  layers: LayerCalibration[];
  series: CalibrationSeries[];
};

/** What I rated against what I got right, band by band and month by month, and what can be said of it. */
export function RatingAgainstCheck({ layers, series }: Props) {
  const bands = [...layers].sort((a, b) => b.layer - a.layer);
  const empty = layers.every(({ sample }) => sample === 0);
  return (
    <figure className="picture">
      <figcaption className="sub">{calibrationSum(layers)}</figcaption>
      {!empty && (
        <>
          <Key months={(series[0]?.points ?? []).map(({ month }) => month)} />
          <ol className="against">
            {bands.map((band) => {
              const points = series.find(({ layer }) => layer === band.layer)?.points ?? [];
              return (
                <li key={band.layer} data-layer={band.layer}>
                  <p className="against-name texture" data-layer={band.layer}>
                    <strong>{bandNumeral(band.layer)}</strong>
                    <span>{plural(band.sample, "skill")}</span>
                  </p>
                  {band.sample > 0 && <CalibrationPlot layer={band.layer} points={points} />}
                  <Words band={band} />
                </li>
              );
            })}
          </ol>
          <CalibrationNumbers series={series} />
        </>
      )}
    </figure>
  );
}

/** The verdict itself stands out; "not enough" is none. */
function Words({ band }: { band: LayerCalibration }) {
  const words = capital(verdictInWords(band));
  if (band.verdict === null) return <p className="against-words">{words}</p>;
  const end = words.indexOf(".") + 1;
  return (
    <p className="against-words">
      <strong>{words.slice(0, end)}</strong>
      {words.slice(end)}
    </p>
  );
}

function Key({ months }: { months: string[] }) {
  const span = [...new Set([months[0] ?? "", months.at(-1) ?? ""].map(monthAndYear))].join(" to ");
  return (
    <ul className="picture-key">
      <li>
        <svg width="20" height="14" aria-hidden="true" focusable="false">
          <circle className="mark-rated" cx="10" cy="7" r="5.5" />
        </svg>
        Mean rating, from Shaky to Sure
      </li>
      <li>
        <svg width="20" height="14" aria-hidden="true" focusable="false">
          <rect className="mark-right" x="6" y="3" width="8" height="8" />
        </svg>
        Right answers, from none to all
      </li>
      <li>
        {span}, each month as it stood at its end. Lines join months with {ENOUGH} skills or more.
      </li>
    </ul>
  );
}
