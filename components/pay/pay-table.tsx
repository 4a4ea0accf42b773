import { count, money } from "@/components/ui/format";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { Spread } from "./spread";

type Props = { caption: string; head: string; unit: string; spreads: Spread[] };

const POINTS = [
  { key: "p10", name: "10th" },
  { key: "p25", name: "25th" },
  { key: "p50", name: "Median" },
  { key: "p75", name: "75th" },
  { key: "p90", name: "90th" },
] as const;

/** The chart's twin: the same numbers, in full. */
export function PayTable({ caption, head, unit, spreads }: Props) {
  return (
    <ScrollTable label={caption} figures>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {[head, unit, ...POINTS.map(({ name }) => name)].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {spreads.map((spread) => (
          <tr key={spread.label}>
            <th scope="row">{spread.label}</th>
            <td>{spread.n === null ? "not given" : count(spread.n)}</td>
            {POINTS.map(({ key, name }) => (
              <td key={name}>{figure(spread, key)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function figure({ at, currency }: Spread, point: (typeof POINTS)[number]["key"]): string {
  if (!at) return "too few";
  const value = at[point];
  return value === null ? "not given" : money(value, currency);
}
