import { count, money } from "@/components/ui/format";
import type { Catalog, PayEntry } from "@/domain/catalog/catalog";
import { PayGroup } from "./pay-group";
import { MiddleTable, PayTable } from "./pay-table";
import { middleHalf, type Spread, spreadOf } from "./spread";

const HOME = "United States";

/** What people answered in a survey, by years of coding. */
export function SurveyPay({ pay, catalog }: { pay: PayEntry; catalog: Catalog }) {
  const first = pay.survey[0];
  if (!first) return null;
  const home = pay.survey.filter((row) => row.country === HOME);
  const drawn = home.map((row) => spreadOf(yearsInWords(row.years), row.n, row.currency, row));
  const countries = pay.survey
    .filter((row) => row.years === "all")
    .map((row) => spreadOf(row.country, row.n, row.currency, row));
  const all = countries.find((spread) => spread.label === "All countries");
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
    >
      <PayTable
        caption={`Pay per year in US dollars, by years of coding, ${HOME}`}
        head="Years"
        unit="Answers"
        spreads={drawn}
      />
      <MiddleTable
        caption="Pay per year, converted to US dollars, by country; under 20 answers only the count"
        head="Country"
        unit="Answers"
        spreads={countries}
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
