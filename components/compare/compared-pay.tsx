import { KIND_WORDS } from "@/components/salaries/kind-words";
import { RowNotes } from "@/components/salaries/row-notes";
import { SalaryChart } from "@/components/salaries/salary-chart";
import { salarySentence } from "@/components/salaries/salary-sentence";
import { SalarySources } from "@/components/salaries/salary-sources";
import { SalaryTable } from "@/components/salaries/salary-table";
import type { Catalog, RoleEntry } from "@/domain/catalog/catalog";
import { PAY_KINDS, type PayKind, payRows } from "@/domain/catalog/pay-rows";
import { listSalaries } from "@/domain/catalog/salary-list";

type Props = { roles: RoleEntry[]; catalog: Catalog };

/** The pay of these roles: one axis for each kind of figure, roles that share a row on one line. */
export function ComparedPay({ roles, catalog }: Props) {
  const held = { roles: Object.fromEntries(roles.map((role) => [role.id, role])), pay: catalog.pay };
  return PAY_KINDS.map((kind) => <OneKind key={kind} kind={kind} held={held} catalog={catalog} />);
}

type OneProps = { kind: PayKind; held: Pick<Catalog, "roles" | "pay">; catalog: Catalog };

function OneKind({ kind, held, catalog }: OneProps) {
  const { lines } = listSalaries(held, kind, {});
  const { rows, without } = payRows(held, kind);
  const sentence = salarySentence(lines);
  const one = rows.length === 1 && rows[0]?.holders.length === Object.keys(held.roles).length;
  if (lines.length === 0) return null;
  return (
    <article className="pay-group">
      <h3>{KIND_WORDS[kind].title}</h3>
      <p className="pay-sentence">
        {sentence}
        {one && " One row of the source stands for all of them: it cannot tell them apart."}
      </p>
      <SalaryChart lines={lines} label={sentence} />
      <SalarySources lines={lines} catalog={catalog} />
      <details className="fold">
        <summary>See the numbers</summary>
        <SalaryTable
          lines={lines}
          caption={`US dollars per year, by row of the source: ${KIND_WORDS[kind].about}`}
        />
      </details>
      <RowNotes rows={rows} without={without} missing={[]} />
    </article>
  );
}
