import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { medianOf } from "@/components/company/filed-table";
import { Sharers } from "@/components/company/sharers";
import { SourceLine } from "@/components/pay/source-line";
import { Crumb } from "@/components/ui/crumb";
import { count, plural, slug } from "@/components/ui/format";
import { HeadRow } from "@/components/ui/head-row";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { Catalog, CompanyEntry } from "@/domain/catalog/catalog";
import { catalog } from "@/server/content";

type Props = { params: Promise<{ company: string }> };

export const dynamic = "force-static";
export const dynamicParams = false;

export const generateStaticParams = () => Object.keys(catalog().companies).map((company) => ({ company }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { company: id } = await params;
  const company = catalog().companies[id];
  if (!company) return {};
  return {
    title: company.name,
    description: `What ${company.name} filed for, with counts and median offers.`,
    alternates: { canonical: `/companies/${id}` },
  };
}

export default async function CompanyPage({ params }: Props) {
  const { company: id } = await params;
  const all = catalog();
  const company = all.companies[id];
  if (!company) notFound();
  const source = all.sources[company.filings[0]?.source ?? ""];
  const total = company.filings.reduce((sum, filing) => sum + filing.n, 0);
  const occupations = [...new Set(company.filings.map(({ occupation }) => occupation))];
  const names = new Set(company.filings.map(({ employer }) => employer)).size;
  return (
    <main id="main" className="page">
      <Crumb steps={[{ name: "Companies", href: "/companies" }]} />
      <h1>{company.name}</h1>
      <p className="lede">
        {plural(total, "certified filing")}
        {names > 1 && ` under ${count(names)} names`}
        {occupations.length > 1 ? `, for ${count(occupations.length)} occupations` : ` for ${occupations[0]}`}
        .
      </p>
      {occupations.map((occupation) => (
        <Occupation key={occupation} occupation={occupation} company={company} all={all} />
      ))}
      {source && (
        <SourceLine
          source={source}
          built={all.built}
          lead="Only occupations of the roles on this site are counted. A filing is an intention to hire, not a hire; one may cover several people. The word beside a role says how well the occupation fits it."
        />
      )}
    </main>
  );
}

function Occupation({
  occupation,
  company,
  all,
}: {
  occupation: string;
  company: CompanyEntry;
  all: Catalog;
}) {
  const filings = company.filings.filter((filing) => filing.occupation === occupation);
  const id = slug(occupation);
  return (
    <section className="filed" id={id} aria-labelledby={`${id}-title`}>
      <div className="filed-head">
        <h2 id={`${id}-title`}>Filed for “{occupation}”</h2>
        <Sharers roles={filings[0]?.roles ?? []} catalog={all} />
        <p className="note">
          <a href={`/companies#${id}`}>Who else filed for it</a>
        </p>
      </div>
      <ScrollTable label={`Filings of ${company.name} for ${occupation}`}>
        <caption>Base wage per year in US dollars, United States, all visa wage levels together</caption>
        <HeadRow words={["Name in the filings"]} figures={["Filings", "Median offer", "Year"]} />
        <tbody>
          {filings.map((filing) => (
            <tr key={`${filing.employer} ${filing.year}`}>
              <th scope="row">{filing.employer}</th>
              <td className="fig">{count(filing.n)}</td>
              <td className="fig">{medianOf(filing)}</td>
              <td className="fig">{filing.year}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}
