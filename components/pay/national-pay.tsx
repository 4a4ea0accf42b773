import { count, money } from "@/components/ui/format";
import type { Catalog, PayEntry } from "@/domain/catalog/catalog";
import { PayGroup } from "./pay-group";
import { PayTable } from "./pay-table";
import { SourceLine } from "./source-line";
import { middleHalf, spreadOf } from "./spread";

/** What the whole occupation earns, by the national statistics. */
export function NationalPay({ pay, catalog }: { pay: PayEntry; catalog: Catalog }) {
  const rows = [...pay.national].sort((a, b) => b.year - a.year);
  const latest = rows[0];
  if (!latest) return null;
  const spreads = rows.map((row) => spreadOf(String(row.year), row.employment, row.currency, row));
  const half = spreads[0] && middleHalf(spreads[0]);
  const median = latest.p50 === null ? "not given" : money(latest.p50, latest.currency);
  return (
    <PayGroup
      title="What the whole occupation earns"
      sentence={`In ${latest.year} the median wage was ${median}${half ? `; half of all people employed in it earned ${half}` : ""}.`}
      lead={`US dollars per year, wages of all employed, ${latest.region}, occupation ${pay.keys.national?.name ?? "code not given"}.`}
      unit="employed"
      fit={pay.keys.national}
      source={catalog.sources[latest.source]}
      built={catalog.built}
      drawn={spreads}
      after={<Outlook pay={pay} catalog={catalog} />}
    >
      <PayTable
        caption={`Wages per year in US dollars, ${latest.region}, by year`}
        head="Year"
        unit="Employed"
        spreads={spreads}
      />
    </PayGroup>
  );
}

/** Growth of the same occupation. It shares the fit of the national figures. */
function Outlook({ pay: { outlook }, catalog }: { pay: PayEntry; catalog: Catalog }) {
  if (!outlook) return null;
  const source = catalog.sources[outlook.source];
  const change = `${outlook.change_percent > 0 ? "+" : ""}${outlook.change_percent}`.replace("-", "−");
  return (
    <>
      <p className="outlook">
        Projected change, {outlook.from} to {outlook.to}: <strong className="num">{change}%</strong>, from{" "}
        {count(outlook.employment_from)} to {count(outlook.employment_to)} employed as{" "}
        {outlook.occupation.toLowerCase()}, United States.
      </p>
      {source && (
        <SourceLine source={source} built={catalog.built} lead="A model’s projection, not a promise." />
      )}
    </>
  );
}
