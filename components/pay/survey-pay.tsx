import { count, money } from "@/components/ui/format";
import type { Catalog, PayEntry } from "@/domain/catalog/catalog";
import { ALL_YEARS, EVERYWHERE, HOME } from "@/domain/catalog/pay-rows";
import { MoreRows } from "./more-rows";
import { PayGroup } from "./pay-group";
import { PayTable } from "./pay-table";
import { middleHalf, type Spread, spreadOf } from "./spread";

type Props = { pay: PayEntry; role: string; catalog: Catalog };

/** What people answered in a survey, by years of coding. */
export function SurveyPay({ pay, role, catalog }: Props) {
  const first = pay.survey[0];
  if (!first) return null;
  const home = pay.survey.filter((row) => row.country === HOME);
  const drawn = home.map((row) => spreadOf(yearsInWords(row.years), row.n, row.currency, row));
  const world = pay.survey.find((row) => row.years === ALL_YEARS && row.country === EVERYWHERE);
  const all = world && spreadOf(world.country, world.n, world.currency, world);
  return (
    <PayGroup
      title="What people answered"
      sentence={surveySentence(drawn, all)}
      lead={`US dollars per year, pay as answered, ${HOME}, by years of coding, study included, ${first.year}.`}
      unit="answers"
      fit={pay.keys.survey}
      source={catalog.sources[first.source]}
      built={catalog.built}
      drawn={drawn}
      after={
        <MoreRows
          href={`/salaries?kind=survey&role=${role}&region=each`}
          name="The same answers, country by country"
        />
      }
    >
      <PayTable
        caption={`Pay per year in US dollars, by years of coding, ${HOME}`}
        head="Years"
        unit="Answers"
        spreads={drawn}
      />
    </PayGroup>
  );
}

function surveySentence(drawn: Spread[], all: Spread | undefined): string {
  const home = drawn.find((spread) => spread.label === "All years");
  const half = home && middleHalf(home);
  if (!home || !half) return "Too few answers for a figure.";
  const world = all?.at?.p50
    ? ` Over all countries the median of ${count(all.n ?? 0)} answers is ${money(all.at.p50, all.currency)}.`
    : "";
  return `In the United States half of ${count(home.n ?? 0)} answers lie ${half}.${world}`;
}

function yearsInWords(years: string): string {
  if (years === "all") return "All years";
  return `${years.replace(/^0/, "").replace(/-0?/, "–")} years`;
}
