import { count, money } from "@/components/ui/format";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { Spread } from "./spread";

const POINTS = [
  { key: "p10", name: "10th" },
  { key: "p25", name: "25th" },
  { key: "p50", name: "Median" },
  { key: "p75", name: "75th" },
  { key: "p90", name: "90th" },
] as const;

/** The chart's twin: the same numbers, in full. */
export function PayTable({
  caption,
  head,
  unit,
  spreads,
}: {
  caption: string;
  head: string;
  unit: string;
  spreads: Spread[];
}) {
  return (
    <ScrollTable label={caption} figures>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{unit}</th>
          {POINTS.map(({ key, name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {spreads.map(({ label, n, at, currency }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{n === null ? "not given" : count(n)}</td>
            {POINTS.map(({ key }) => (
              <td key={key}>
                {at ? (at[key] === null ? "not given" : money(at[key], currency)) : "too few"}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** A longer list in fewer columns: how many, the middle half, the median. */
export function MiddleTable({
  caption,
  head,
  unit,
  spreads,
}: {
  caption: string;
  head: string;
  unit: string;
  spreads: Spread[];
}) {
  return (
    <ScrollTable label={caption} figures>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{unit}</th>
          <th scope="col">Middle half</th>
          <th scope="col">Median</th>
        </tr>
      </thead>
      <tbody>
        {spreads.map(({ label, n, at, currency }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{n === null ? "not given" : count(n)}</td>
            <td>{at?.p25 && at.p75 ? `${money(at.p25, currency)}–${money(at.p75, currency)}` : "too few"}</td>
            <td>{at?.p50 ? money(at.p50, currency) : "too few"}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
