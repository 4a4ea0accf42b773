import { count, inWords } from "@/components/ui/format";
import { still } from "@/components/ui/still";
import { activityInWords, type Week } from "@/domain/activity";
import { Numbers } from "./numbers";
import { percent, shortMonth, stepOf, ticksOf } from "./scale";

const TOP = 8;
/** The height of the fullest tick, in px. */
export const RISE = 104;
const FLOOR = TOP + RISE;

/** Moves, checks and ratings week by week: one bar a week, oldest first. */
export function ActivityWeeks({ weeks }: { weeks: Week[] }) {
  const most = Math.max(0, ...weeks.map((week) => week.count));
  if (most === 0)
    return (
      <figure className="picture">
        <figcaption className="sub">
          {activityInWords(weeks)} From the first one on, each week has its bar here.
        </figcaption>
      </figure>
    );
  const ticks = ticksOf(0, most, stepOf(most, 3));
  const top = ticks.at(-1) ?? most;
  return (
    <figure className="picture">
      <figcaption className="sub">{activityInWords(weeks)}</figcaption>
      <svg className="weeks" width="100%" height={FLOOR + 40} role="img">
        <title>Activity by week</title>
        <desc>{activityInWords(weeks)}</desc>
        {ticks.map((tick) => (
          <Tick key={tick} tick={tick} y={FLOOR - (tick / top) * RISE} />
        ))}
        {still(weeks, (week, at) => (
          <Bar week={week} at={at} of={weeks.length} top={top} />
        ))}
        {still(monthsOf(weeks), (month) => (
          <MonthTick {...month} />
        ))}
      </svg>
      <Numbers
        caption="Moves, checks and ratings by week. Weeks that are not listed have none."
        words={["Week of"]}
        figures={["Moves, checks, ratings"]}
      >
        {weeks
          .filter((week) => week.count > 0)
          .map((week) => (
            <tr key={week.week}>
              <th scope="row">{inWords(week.week)}</th>
              <td className="fig">{count(week.count)}</td>
            </tr>
          ))}
      </Numbers>
    </figure>
  );
}

function Tick({ tick, y }: { tick: number; y: number }) {
  return (
    <>
      <line className={tick === 0 ? "picture-floor" : "picture-grid"} x1="0" x2="100%" y1={y} y2={y} />
      <text x="0" dx="-8" y={y + 4.5} textAnchor="end">
        {count(tick)}
      </text>
    </>
  );
}

/** The bar, and a clear one over the whole height, so that the words of a low week can be pointed at, too. */
function Bar({ week, at, of, top }: { week: Week; at: number; of: number; top: number }) {
  const height = Math.round((week.count / top) * RISE * 100) / 100;
  const x = (inset: number) => ({ x: percent((at + inset) / of), width: percent((1 - 2 * inset) / of) });
  return (
    <g>
      <title>{`Week of ${inWords(week.week)}: ${count(week.count)}`}</title>
      <rect className="week-ground" {...x(0)} y={TOP} height={RISE} />
      {week.count > 0 && <rect className="week-bar" {...x(0.14)} y={FLOOR - height} height={height} />}
    </g>
  );
}

type Month = { week: string; x: string; anchor: "start" | "end"; year: boolean };

/** Every second month is left out on phones, and its year with it: January stays. */
function MonthTick({ week, x, anchor, year }: Month) {
  return (
    <g className={Number(week.slice(5, 7)) % 2 === 0 ? "alternate" : undefined}>
      <line className="picture-tick" x1={x} x2={x} y1={FLOOR} y2={FLOOR + 6} />
      <text x={x} y={FLOOR + 20} textAnchor={anchor}>
        {shortMonth(week)}
      </text>
      {year && (
        <text x={x} y={FLOOR + 37} textAnchor={anchor}>
          {week.slice(0, 4)}
        </text>
      )}
    </g>
  );
}

/** The first week that begins in each month; the first of them and each January with its year. */
function monthsOf(weeks: Week[]): Month[] {
  const month = ({ week }: Week) => week.slice(0, 7);
  return weeks
    .map((week, at) => ({ week, at, before: weeks[at - 1] }))
    .filter(({ week, before }) => before && month(before) !== month(week))
    .map(({ week: { week }, at }, first) => ({
      week,
      x: percent(at / weeks.length),
      anchor: at > weeks.length - 4 ? "end" : "start",
      year: first === 0 || week.slice(5, 7) === "01",
    }));
}
