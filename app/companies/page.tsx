import type { Metadata } from "next";
import { FiledTable } from "@/components/company/filed-table";
import { Sharers } from "@/components/company/sharers";
import { WholeLine } from "@/components/company/whole-line";
import { SourceLine } from "@/components/pay/source-line";
import { count, plural, slug } from "@/components/ui/format";
import type { Catalog } from "@/domain/catalog/catalog";
import { type Filed, filedByOccupation } from "@/domain/catalog/filed";
import { catalog } from "@/server/content";

export const dynamic = "force-static";
export const metadata: Metadata = {
  title: "Companies",
  description:
    "Employers by the occupation that they filed for, with counts and median offers, from open data.",
  alternates: { canonical: "/companies" },
};

export default function Companies() {
  const all = catalog();
  const lists = filedByOccupation(all);
  const source = all.sources[lists[0]?.rows[0]?.filing.source ?? ""];
  return (
    <main id="main" className="page">
      <h1>Companies</h1>
      <p className="lede">
        {count(Object.keys(all.companies).length)} employers, listed by the occupation that they filed for.
        Every name comes from the filings, none from memory.
      </p>
      <p className="note measure">
        To employ somebody on an H-1B visa, an employer files an application that names an occupation and a
        wage. The data list those with the most certified applications per occupation. An employer that is
        absent may hire all the same. Under 20 filings no median is printed.
      </p>
      <nav className="jump" aria-label="Occupations">
        {lists.map(({ occupation, rows }) => (
          <a key={occupation} href={`#${slug(occupation)}`}>
            {occupation} <span className="note num">{plural(rows.length, "name")}</span>
          </a>
        ))}
      </nav>
      {lists.map((filed) => (
        <FiledList key={filed.occupation} filed={filed} all={all} />
      ))}
      {source && (
        <SourceLine
          source={source}
          built={all.built}
          lead="United States, base wage in US dollars per year, all visa wage levels together. A filing is an intention to hire, not a hire; one may cover several people."
        />
      )}
    </main>
  );
}

function FiledList({ filed, all }: { filed: Filed; all: Catalog }) {
  const id = slug(filed.occupation);
  return (
    <section className="filed" id={id} aria-labelledby={`${id}-title`}>
      <div className="filed-head">
        <h2 id={`${id}-title`}>{filed.occupation}</h2>
        <Sharers roles={filed.roles} catalog={all} />
        <WholeLine filed={filed} />
      </div>
      <FiledTable occupation={filed.occupation} rows={filed.rows} />
    </section>
  );
}
