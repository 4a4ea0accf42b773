import { money, plural } from "@/components/ui/format";
import type { SalaryLine } from "@/domain/catalog/salary-list";
import { placeWords } from "./line-words";

/** The chart in one sentence: how many lines, and between which medians they lie. */
export function salarySentence(lines: readonly SalaryLine[]): string {
  const drawn = lines.filter(({ at }) => at?.p50);
  const sorted = [...drawn].sort((a, b) => medianOf(a) - medianOf(b));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high) return "Too few answers for a figure: only their number is shown.";
  const thin = lines.length - drawn.length;
  const rest = thin > 0 ? ` ${plural(thin, "line has", "lines have")} too few for a figure.` : "";
  const same = new Set(drawn.map(placeWords)).size === 1;
  const alone = lines.length > 1 && new Set(lines.map(({ row }) => row.name)).size === 1;
  const nameOf = (line: SalaryLine) =>
    same ? line.row.title : alone ? placeWords(line) : `${line.row.title}, ${placeWords(line)}`;
  const where = same ? `${placeWords(low)}: ` : "";
  if (low === high)
    return `${where}${where ? "the" : "The"} median of ${nameOf(low)} is ${inMoney(low)}.${rest}`;
  return `${where}${where ? "the" : "The"} medians lie between ${inMoney(low)} (${nameOf(low)}) and ${inMoney(high)} (${nameOf(high)}).${rest}`;
}

const medianOf = ({ at }: SalaryLine) => at?.p50 ?? 0;
const inMoney = (line: SalaryLine) => money(medianOf(line), line.currency);
