import { bandNumeral } from "@/components/section/arrange";
import { plural, share } from "@/components/ui/format";
import { type CalibrationPoint, ENOUGH } from "@/domain/calibration";
import { ratingFigure } from "./calibration-words";
import { monthAndYear, percent, shortMonth } from "./scale";

const TOP = 10;
/** From none to all, in px. */
export const RISE = 72;
const FLOOR = TOP + RISE;

type Point = CalibrationPoint & { x: string; rated: number; right: number };

/** One band: rings are ratings, squares right answers, months from left to right, skills counted below. */
export function CalibrationPlot({ layer, points }: { layer: number; points: CalibrationPoint[] }) {
  const drawn = points.flatMap((point, at) => drawnAt(point, placeOf(at, points.length)));
  const last = drawn.at(-1);
  if (!last) return null;
  return (
    <svg className="against-plot" width="100%" height={FLOOR + 46} role="img">
      <title>{`${bandNumeral(layer)}: ratings against checks by month`}</title>
      <desc>{`At the end of ${inWords(last)}`}</desc>
      <Scale />
      {drawn.slice(1).map((point, at) => (
        <Joint key={point.month} from={drawn[at]} to={point} />
      ))}
      {drawn.map((point) => (
        <Marks key={point.month} point={point} />
      ))}
      {points.map(({ month, sample }, at) => (
        <g key={month} className={(points.length - 1 - at) % 2 === 1 ? "alternate" : undefined}>
          <text x={placeOf(at, points.length)} y={FLOOR + 25} textAnchor="middle">
            {sample}
          </text>
          <text x={placeOf(at, points.length)} y={FLOOR + 42} textAnchor="middle">
            {shortMonth(month)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Ratings are read on the left, right answers on the right. */
function Scale() {
  return (
    <>
      {[TOP, FLOOR].map((y) => (
        <line key={y} className="picture-grid" x1="0" x2="100%" y1={y} y2={y} />
      ))}
      <Side x="0" dx={-10} anchor="end" words={["Sure", "Shaky"]} />
      <Side x="100%" dx={10} anchor="start" words={["all", "none"]} />
      <text x="0" dx={-10} y={FLOOR + 25} textAnchor="end">
        skills
      </text>
    </>
  );
}

type SideProps = { x: string; dx: number; anchor: "start" | "end"; words: [string, string] };

function Side({ x, dx, anchor, words: [top, floor] }: SideProps) {
  return (
    <>
      <text x={x} dx={dx} y={TOP + 5} textAnchor={anchor}>
        {top}
      </text>
      <text x={x} dx={dx} y={FLOOR + 4} textAnchor={anchor}>
        {floor}
      </text>
    </>
  );
}

function Joint({ from, to }: { from: Point | undefined; to: Point }) {
  if (!from || from.sample < ENOUGH || to.sample < ENOUGH) return null;
  return (
    <>
      <line className="line-rated" x1={from.x} x2={to.x} y1={from.rated} y2={to.rated} />
      <line className="line-right" x1={from.x} x2={to.x} y1={from.right} y2={to.right} />
    </>
  );
}

function Marks({ point }: { point: Point }) {
  return (
    <g>
      <title>{inWords(point)}</title>
      <rect
        className="mark-right"
        x={point.x}
        y={point.right - 4}
        width="8"
        height="8"
        transform="translate(-4 0)"
      />
      <circle className="mark-rated" cx={point.x} cy={point.rated} r="5.5" />
    </g>
  );
}

/** A little inside the ends, so that no mark stands on the edge; one month alone stands in the middle. */
const placeOf = (at: number, length: number): string =>
  percent(length === 1 ? 0.5 : 0.04 + (0.92 * at) / (length - 1));

function drawnAt(point: CalibrationPoint, x: string): Point[] {
  const { meanRating, shareRight } = point;
  if (meanRating === null || shareRight === null) return [];
  const y = (height: number) => Math.round((FLOOR - height * RISE) * 100) / 100;
  return [{ ...point, x, rated: y(meanRating), right: y(shareRight) }];
}

const inWords = ({ month, sample, meanRating, shareRight }: CalibrationPoint): string =>
  `${monthAndYear(month)}: mean rating ${ratingFigure(meanRating ?? 0)} of 3, ${share(shareRight ?? 0)} right, ${plural(sample, "skill")}.`;
