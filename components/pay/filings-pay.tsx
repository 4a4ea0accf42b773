import { count, money, roman } from "@/components/ui/format";
import type { Catalog, PayEntry } from "@/domain/catalog/catalog";
import { MoreRows } from "./more-rows";
import { PayGroup } from "./pay-group";
import { PayTable } from "./pay-table";
import { middleHalf, type Spread, spreadOf } from "./spread";

type Props = { pay: PayEntry; role: string; catalog: Catalog };

/** What employers offered in visa filings, by visa wage level. */
export function FilingsPay({ pay, role, catalog }: Props) {
  const levels = levelSpreads(pay);
  const first = pay.filings[0];
  if (!first) return null;
  return (
    <PayGroup
      title="What employers filed"
      sentence={filingsSentence(levels)}
      lead={`US dollars per year, base wage, United States, ${first.year}, ${count(total(levels))} filings that name a visa wage level. The level is set by a formula. It is not seniority.`}
      unit="filings"
      fit={pay.keys.filings}
      source={catalog.sources[first.source]}
      built={catalog.built}
      drawn={levels}
      after={<MoreRows href={`/salaries?role=${role}&region=each`} name="The same filings, state by state" />}
    >
      <PayTable
        caption="Base wage per year in US dollars, by visa wage level, United States"
        head="Visa wage level"
        unit="Filings"
        spreads={levels}
      />
    </PayGroup>
  );
}

/** National rows, level I to IV. */
export function levelSpreads(pay: PayEntry): Spread[] {
  return pay.filings
    .filter((row) => row.region_type === "national" && row.wage_level !== null)
    .sort((a, b) => (a.wage_level ?? 0) - (b.wage_level ?? 0))
    .map((row) => spreadOf(`Visa wage level ${roman(row.wage_level ?? 0)}`, row.n, row.currency, row));
}

/** The level that most filings name: the fairest single line for a hero. */
export function mostFiled(pay: PayEntry): Spread | undefined {
  return levelSpreads(pay)
    .filter((spread) => spread.at)
    .sort((a, b) => (b.n ?? 0) - (a.n ?? 0))[0];
}

function filingsSentence(levels: Spread[]): string {
  const drawn = levels.filter((level) => level.at);
  const [low, high] = [drawn[0], drawn.at(-1)];
  if (!low?.at || !high?.at) return "Too few filings for a figure.";
  const median = (spread: Spread) => (spread.at?.p50 ? money(spread.at.p50, spread.currency) : "not given");
  return `The median offer rises from ${median(low)} at ${inSentence(low)} to ${median(high)} at ${inSentence(high)}. At ${inSentence(high)}, half of the offers lie ${middleHalf(high)}.`;
}

const total = (spreads: Spread[]) => spreads.reduce((sum, spread) => sum + (spread.n ?? 0), 0);

/** “visa wage level IV”, inside a sentence. */
export const inSentence = ({ label }: Spread) => label.charAt(0).toLowerCase() + label.slice(1);
