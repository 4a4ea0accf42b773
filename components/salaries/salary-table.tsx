import { count, money } from "@/components/ui/format";
import { HeadRow } from "@/components/ui/head-row";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { Points, SalaryLine } from "@/domain/catalog/salary-list";
import { Growth } from "./growth";
import { KIND_WORDS } from "./kind-words";
import { placeWords } from "./line-words";

const POINTS: (keyof Points)[] = ["p10", "p25", "p50", "p75", "p90"];
const NAMES = ["10th", "25th", "Median", "75th", "90th"];

/** The chart's twin: the same lines and all their numbers. */
export function SalaryTable({ lines, caption }: { lines: SalaryLine[]; caption: string }) {
  const kind = lines[0]?.row.kind ?? "filings";
  const grows = kind === "national";
  const { unit } = KIND_WORDS[kind];
  return (
    <ScrollTable label={caption}>
      <caption>{caption}</caption>
      <HeadRow
        words={["Row of the source", "Roles", "Where and which"]}
        figures={[
          unit.charAt(0).toUpperCase() + unit.slice(1),
          ...NAMES,
          "Year",
          ...(grows ? ["Growth"] : []),
        ]}
      />
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.row.name} ${line.region} ${line.level}`}>
            <th scope="row">{line.row.title}</th>
            <td>{line.row.holders.map(({ role }) => role.title).join(", ")}</td>
            <td>{placeWords(line)}</td>
            <td className="fig">{line.n === null ? "not given" : count(line.n)}</td>
            {POINTS.map((point) => (
              <td key={point} className="fig">
                {figure(line, point)}
              </td>
            ))}
            <td className="fig">{line.year}</td>
            {grows && (
              <td className="fig">
                <Growth row={line.row} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function figure({ at, currency }: SalaryLine, point: keyof Points): string {
  if (!at) return "too few";
  const value = at[point];
  return value === null ? "not given" : money(value, currency);
}
