import { SourceLine } from "@/components/pay/source-line";
import { count, money } from "@/components/ui/format";
import { HeadRow } from "@/components/ui/head-row";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { Catalog, CompanyEntry, RoleEntry } from "@/domain/catalog/catalog";
import { FEWEST_ANSWERS } from "@/domain/catalog/figures";
import { Part } from "./part";

type Filing = CompanyEntry["filings"][number];

/** Who filed for the occupation, grouped by its name in the filings. */
export function Companies({ role, catalog }: { role: RoleEntry; catalog: Catalog }) {
  const filings = Object.values(catalog.companies).flatMap((company) =>
    company.filings.filter((filing) => filing.roles.includes(role.id)).map((filing) => ({ company, filing })),
  );
  const occupations = [...new Set(filings.map(({ filing }) => filing.occupation))];
  const source = catalog.sources[filings[0]?.filing.source ?? ""];
  if (filings.length === 0) return null;
  return (
    <Part
      id="companies"
      title="Who hires"
      sub="Employers with the most certified filings, from the data, not from memory."
    >
      {occupations.map((occupation) => (
        <CompanyTable
          key={occupation}
          occupation={occupation}
          rows={filings.filter(({ filing }) => filing.occupation === occupation)}
        />
      ))}
      {source && (
        <SourceLine
          source={source}
          built={catalog.built}
          lead="United States, base wage in US dollars per year. A filing is an intention to hire, not a hire."
        />
      )}
    </Part>
  );
}

function CompanyTable({
  occupation,
  rows,
}: {
  occupation: string;
  rows: { company: CompanyEntry; filing: Filing }[];
}) {
  return (
    <ScrollTable label={`Employers that filed for ${occupation}`}>
      <caption>Filed for “{occupation}”</caption>
      <HeadRow words={["Employer"]} figures={["Filings", "Median offer", "Year"]} />
      <tbody>
        {[...rows]
          .sort((a, b) => b.filing.n - a.filing.n)
          .map(({ company, filing }) => (
            <tr key={`${company.id} ${filing.employer}`}>
              <th scope="row">
                <a href={`/companies/${company.id}`}>{company.name}</a>{" "}
                <span className="fine">{filing.employer}</span>
              </th>
              <td className="fig">{count(filing.n)}</td>
              <td className="fig">{medianOf(filing)}</td>
              <td className="fig">{filing.year}</td>
            </tr>
          ))}
      </tbody>
    </ScrollTable>
  );
}

/** Under the fewest answers only the count stands. */
export const medianOf = (filing: Filing): string =>
  filing.median === undefined || filing.n < FEWEST_ANSWERS
    ? "too few"
    : money(filing.median, filing.currency);
