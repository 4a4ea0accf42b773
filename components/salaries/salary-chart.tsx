import { Scale, Track } from "@/components/pay/axis";
import { axisOf } from "@/components/pay/spread";
import { count, money } from "@/components/ui/format";
import type { SalaryLine } from "@/domain/catalog/salary-list";
import { Growth } from "./growth";
import { Holders } from "./holders";
import { KIND_WORDS } from "./kind-words";
import { placeWords } from "./line-words";

type Props = { lines: SalaryLine[]; label: string };

/** Every line on one axis: the source's row, the roles that it stands for, its spread and its median. */
export function SalaryChart({ lines, label }: Props) {
  const drawn = lines.flatMap(({ at, n, currency }) => (at ? [{ label: "", n, currency, at }] : []));
  const axis = drawn.length > 0 ? axisOf(drawn) : null;
  // Where every line is of one row, its name says nothing: the place does.
  const alone = lines.length > 1 && new Set(lines.map(({ row }) => row.name)).size === 1;
  const currency = lines[0]?.currency ?? "USD";
  return (
    <figure className="salary-chart num" aria-label={label}>
      {axis && (
        <div className="salary-row salary-scale" aria-hidden="true">
          <Scale axis={axis} currency={currency} />
        </div>
      )}
      <ol>
        {lines.map((line) => (
          <li key={`${line.row.name} ${line.region} ${line.level}`} className="salary-row">
            <div className="salary-name">
              <Name line={line} alone={alone} />
            </div>
            {line.at && axis ? (
              <Track at={line.at} axis={axis} />
            ) : (
              <p className="fine">Too few for a figure.</p>
            )}
            <p className="salary-median">
              {line.at?.p50 ? money(line.at.p50, line.currency) : "–"}
              <small>
                {line.n === null ? "count not given" : `${count(line.n)} ${KIND_WORDS[line.row.kind].unit}`}
              </small>
            </p>
          </li>
        ))}
      </ol>
    </figure>
  );
}

function Name({ line, alone }: { line: SalaryLine; alone: boolean }) {
  if (alone) return <p className="salary-row-name">{placeWords(line)}</p>;
  return (
    <>
      <p className="salary-row-name">{line.row.title}</p>
      <p className="fine">{placeWords(line)}</p>
      {line.row.kind === "national" && (
        <p className="fine">
          Employment, projected: <Growth row={line.row} />
        </p>
      )}
      <p className="fine">
        <Holders row={line.row} />
      </p>
    </>
  );
}
