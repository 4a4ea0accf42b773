import type { Metadata } from "next";
import { BrokenFilters } from "@/components/listing/broken-filters";
import { FilterForm } from "@/components/listing/filter-form";
import { FiltersSet } from "@/components/listing/filters-set";
import { NothingLeft } from "@/components/listing/nothing-left";
import { Holders } from "@/components/salaries/holders";
import { KIND_WORDS } from "@/components/salaries/kind-words";
import { Kinds } from "@/components/salaries/kinds";
import { orderWords } from "@/components/salaries/line-words";
import { RowNotes } from "@/components/salaries/row-notes";
import { SalaryChart } from "@/components/salaries/salary-chart";
import { salarySentence } from "@/components/salaries/salary-sentence";
import { SalarySources } from "@/components/salaries/salary-sources";
import { SalaryTable } from "@/components/salaries/salary-table";
import { noLines } from "@/components/salaries/ways-on";
import { plural } from "@/components/ui/format";
import type { Query } from "@/domain/catalog/filters";
import { payRows } from "@/domain/catalog/pay-rows";
import { readSalaries } from "@/domain/catalog/salary-filters";
import { listSalaries } from "@/domain/catalog/salary-list";
import { catalog } from "@/server/content";
import "@/components/listing/listing.css";
import "@/components/salaries/salaries.css";

export const metadata: Metadata = {
  title: "Salaries",
  description:
    "Pay of software roles by level and region: filings, a survey and national statistics, each with its source.",
  alternates: { canonical: "/salaries" },
};

const PATH = "/salaries";

export default async function Salaries({ searchParams }: { searchParams: Promise<Query> }) {
  const all = catalog();
  const { kind, filters, values, broken } = readSalaries(await searchParams, all);
  const { lines, without: missing } = listSalaries(all, kind, values);
  const { rows, without } = payRows(all, kind);
  const kept: Record<string, string> = kind === "filings" ? {} : { kind };
  const shown = rows.filter(({ name }) => lines.some(({ row }) => row.name === name));
  const sentence = salarySentence(lines);
  return (
    <main id="main" className="page listing">
      <h1>Salaries</h1>
      <p className="sub">
        Filings are base wages that employers wrote into visa applications, survey figures are what people say
        they earn, and national figures are the wages of everybody employed in an occupation. They count
        different people and different parts of pay, so each kind stands on an axis of its own and is never
        mixed with another.
      </p>
      <Kinds here={kind} />
      <BrokenFilters path={PATH} filters={filters} values={values} broken={broken} kept={kept} />
      <FilterForm path={PATH} filters={filters} values={values} kept={kept} />
      <div className="listing-state">
        <p className="num">{lines.length === 0 ? "No line" : plural(lines.length, "line")}</p>
        <FiltersSet path={PATH} filters={filters} values={values} kept={kept} />
      </div>
      {lines.length > 0 ? (
        <section aria-labelledby="figures">
          <h2 id="figures">{KIND_WORDS[kind].title}</h2>
          <p className="pay-sentence">{sentence}</p>
          <p className="note">
            Thick: the middle half. Thin: 10th to 90th percentile. Tick: the median. Roles that share a row of
            the source stand on one line.
          </p>
          {shown.length === 1 && lines.length > 1 && shown[0] && (
            <p className="note">
              “{shown[0].title}”, which stands for <Holders row={shown[0]} />.
            </p>
          )}
          <SalaryChart lines={lines} label={`${sentence} Sorted by ${orderWords(filters, values.sort)}.`} />
          <SalarySources lines={lines} catalog={all} />
          <details className="fold">
            <summary>See the numbers</summary>
            <SalaryTable
              lines={lines}
              caption={`US dollars per year, by row of the source; under 20 ${KIND_WORDS[kind].unit} only the count`}
            />
          </details>
          <RowNotes rows={shown} without={without} missing={missing} />
        </section>
      ) : (
        <NothingLeft {...noLines({ kind, filters, values })} />
      )}
    </main>
  );
}
