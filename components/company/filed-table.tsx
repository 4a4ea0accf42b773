import { count, money } from "@/components/ui/format";
import { HeadRow } from "@/components/ui/head-row";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { FilingEntry } from "@/domain/catalog/catalog";
import { FEWEST_ANSWERS } from "@/domain/catalog/figures";
import type { Filed } from "@/domain/catalog/filed";

/** Employers that filed for one occupation, most filings first. */
export function FiledTable({ occupation, rows }: Pick<Filed, "occupation" | "rows">) {
  return (
    <ScrollTable label={`Employers that filed for ${occupation}`}>
      <caption>Filed for “{occupation}”; base wage per year in US dollars</caption>
      <HeadRow words={["Employer"]} figures={["Filings", "Median offer", "Year"]} />
      <tbody>
        {rows.map(({ company, filing }) => (
          <tr key={filing.employer}>
            <th scope="row">
              <a href={`/companies/${company.id}`}>{company.name}</a>{" "}
              {filing.employer !== company.name && <span className="fine">{filing.employer}</span>}
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
export const medianOf = (filing: FilingEntry): string =>
  filing.median === undefined || filing.n < FEWEST_ANSWERS
    ? "too few"
    : money(filing.median, filing.currency);
