import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SourceLine } from "@/components/pay/source-line";
import { medianOf } from "@/components/role/companies";
import { Crumb } from "@/components/ui/crumb";
import { count } from "@/components/ui/format";
import { HeadRow } from "@/components/ui/head-row";
import { ScrollTable } from "@/components/ui/scroll-table";
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
  const { companies, roles, sources, built } = catalog();
  const company = companies[id];
  if (!company) notFound();
  const source = sources[company.filings[0]?.source ?? ""];
  const total = company.filings.reduce((sum, filing) => sum + filing.n, 0);
  return (
    <main id="main" className="page">
      <Crumb steps={[{ name: "Roles", href: "/roles" }, { name: "Companies" }]} />
      <h1>{company.name}</h1>
      <p className="lede">
        {count(total)} certified filings
        {company.filings.length > 1 && `, under ${company.filings.length} names or occupations`}. They stand
        on the page of{" "}
        {company.roles.map((role, at) => (
          <span key={role}>
            {at > 0 && ", "}
            <a href={`/roles/${role}#companies`}>{roles[role]?.title ?? role}</a>
          </span>
        ))}
        .
      </p>
      <ScrollTable label={`Filings of ${company.name}`}>
        <caption>Base wage per year in US dollars, United States</caption>
        <HeadRow words={["Name in the filings", "Filed for"]} figures={["Filings", "Median offer", "Year"]} />
        <tbody>
          {company.filings.map((filing) => (
            <tr key={`${filing.employer} ${filing.occupation} ${filing.year}`}>
              <th scope="row">{filing.employer}</th>
              <td>{filing.occupation}</td>
              <td className="fig">{count(filing.n)}</td>
              <td className="fig">{medianOf(filing)}</td>
              <td className="fig">{filing.year}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {source && (
        <SourceLine
          source={source}
          built={built}
          lead="A filing is an intention to hire, not a hire; one may cover several people."
        />
      )}
    </main>
  );
}
