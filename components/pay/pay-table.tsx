import { count, money } from "@/components/ui/format";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { Spread } from "./spread";

type Props = { caption: string; head: string; unit: string; spreads: Spread[] };
type Column = { name: string; cell: (spread: Spread) => string };

const POINTS = [
  { key: "p10", name: "10th" },
  { key: "p25", name: "25th" },
  { key: "p50", name: "Median" },
  { key: "p75", name: "75th" },
  { key: "p90", name: "90th" },
] as const;

const EVERY_POINT: Column[] = POINTS.map(({ key, name }) => ({
  name,
  cell: ({ at, currency }) => (!at ? "too few" : at[key] === null ? "not given" : money(at[key], currency)),
}));

const MIDDLE: Column[] = [
  {
    name: "Middle half",
    cell: ({ at, currency }) =>
      at?.p25 && at.p75 ? `${money(at.p25, currency)}–${money(at.p75, currency)}` : "too few",
  },
  { name: "Median", cell: ({ at, currency }) => (at?.p50 ? money(at.p50, currency) : "too few") },
];

/** The chart's twin: the same numbers, in full. */
export const PayTable = (props: Props) => <SpreadTable {...props} columns={EVERY_POINT} />;

/** A longer list in fewer columns: how many, the middle half, the median. */
export const MiddleTable = (props: Props) => <SpreadTable {...props} columns={MIDDLE} />;

function SpreadTable({ caption, head, unit, spreads, columns }: Props & { columns: Column[] }) {
  return (
    <ScrollTable label={caption} figures>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {[head, unit, ...columns.map(({ name }) => name)].map((name) => (
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
            {columns.map(({ name, cell }) => (
              <td key={name}>{cell(spread)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
