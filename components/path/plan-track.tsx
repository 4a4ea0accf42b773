import { percent, shortMonth } from "@/components/picture/scale";
import { addDays, daysBetween } from "@/domain/days";
import type { DayRange, PlanStep } from "@/domain/plan";

const HEIGHT = 44;
const MIDDLE = HEIGHT / 2;
const MOST_TICKS = 5;
/** In months. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120];

type Span = { span: DayRange };

/** A step in time: solid from its first day to its end at the fewest hours, outlined the same at the most. */
export function PlanTrack({ step: { begins, ends }, span }: Span & { step: PlanStep }) {
  const place = placeIn(span);
  return (
    <svg className="plan-track" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      {ticksIn(span).map((day) => (
        <line key={day} className="picture-grid" x1={place(day)} x2={place(day)} y1="0" y2="100%" />
      ))}
      <line
        className="plan-span"
        x1={place(begins.earliest)}
        x2={place(ends.latest)}
        y1={MIDDLE}
        y2={MIDDLE}
      />
      <Bar className="plan-slow" from={begins.latest} to={ends.latest} span={span} />
      <Bar className="plan-fast" from={begins.earliest} to={ends.earliest} span={span} />
    </svg>
  );
}

/** The months above the bars. */
export function PlanScale({ span }: Span) {
  const place = placeIn(span);
  const ticks = ticksIn(span);
  return (
    <div className="plan-scale">
      <p className="fine plan-key">Bars: solid at the fewest hours, outlined at the most.</p>
      <svg width="100%" height="20" aria-hidden="true" focusable="false">
        {ticks.map((day, at) => (
          <text key={day} x={place(day)} y="14">
            {at === 0 || day.slice(5, 7) === "01" ? `${shortMonth(day)} ${day.slice(0, 4)}` : shortMonth(day)}
          </text>
        ))}
      </svg>
    </div>
  );
}

function Bar({ className, from, to, span }: { className: string; from: string; to: string } & Span) {
  const place = placeIn(span);
  const width = Number.parseFloat(place(to)) - Number.parseFloat(place(from));
  return (
    <rect
      className={className}
      x={place(from)}
      y={MIDDLE - 5}
      width={`${Math.round(width * 100) / 100}%`}
      height="10"
      rx="2"
    />
  );
}

/** The firsts of months within a span, at most five of them: of every month, every second, third ... tenth year. */
export function ticksIn({ earliest, latest }: DayRange): string[] {
  const firsts: string[] = [];
  for (let day = nextMonth(earliest); day < latest; day = nextMonth(day)) firsts.push(day);
  const ticks = STEPS.map((step) => firsts.filter((day) => monthNumber(day) % step === 0));
  return ticks.find(({ length }) => length <= MOST_TICKS) ?? [];
}

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const nextMonth = (day: string): string => `${addDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;

const placeIn =
  ({ earliest, latest }: DayRange) =>
  (day: string): string =>
    percent(daysBetween(earliest, day) / Math.max(1, daysBetween(earliest, latest)));
