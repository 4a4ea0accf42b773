import { FiledTable } from "@/components/company/filed-table";
import { WholeLine } from "@/components/company/whole-line";
import { FitNote } from "@/components/pay/fit";
import { SourceLine } from "@/components/pay/source-line";
import type { Catalog, RoleEntry } from "@/domain/catalog/catalog";
import { filedByOccupation } from "@/domain/catalog/filed";
import { Part } from "./part";

/** Who filed for the occupation that the role is filed under. */
export function Companies({ role, catalog }: { role: RoleEntry; catalog: Catalog }) {
  const lists = filedByOccupation(catalog).filter(({ roles }) => roles.includes(role.id));
  const source = catalog.sources[lists[0]?.rows[0]?.filing.source ?? ""];
  const fit = catalog.pay[role.occupation]?.keys.filings;
  if (lists.length === 0) return null;
  return (
    <Part
      id="companies"
      title="Who hires"
      sub="Employers with the most certified filings, from the data, not from memory."
    >
      {lists.map((filed) => (
        <div key={filed.occupation} className="filed-part">
          {fit && <FitNote fit={fit} />}
          <Sharers roles={filed.roles.filter((id) => id !== role.id)} catalog={catalog} />
          <WholeLine filed={filed} />
          <FiledTable occupation={filed.occupation} rows={filed.rows} />
        </div>
      ))}
      {source && (
        <SourceLine
          source={source}
          built={catalog.built}
          lead="United States, base wage in US dollars per year. A filing is an intention to hire, not a hire."
        />
      )}
      <p>
        <a className="foot-link" href="/companies">
          All employers, by the occupation that they filed for
        </a>
      </p>
    </Part>
  );
}

/** The same list stands on the pages of other roles. */
function Sharers({ roles, catalog }: { roles: string[]; catalog: Catalog }) {
  if (roles.length === 0) return null;
  return (
    <p className="note measure">
      The same list stands for{" "}
      {roles.map((id, at) => (
        <span key={id}>
          {at > 0 && ", "}
          <a href={`/roles/${id}#companies`}>{catalog.roles[id]?.title ?? id}</a>
        </span>
      ))}
      : the filings do not tell these roles apart.
    </p>
  );
}
