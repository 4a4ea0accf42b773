import { Scale } from "@/components/pay/axis";
import { SourceLine } from "@/components/pay/source-line";
import type { Catalog } from "@/domain/catalog/catalog";
import type { RoleRow } from "@/domain/catalog/role-list";
import { filedAxis, filedRows } from "./filed-axis";
import { RoleLine } from "./role-line";

type Props = { rows: RoleRow[]; catalog: Catalog; brief?: boolean };

/** Roles on one pay axis. The scale is that of all roles, so that it stays when some are filtered away. */
export function RoleLines({ rows, catalog, brief = false }: Props) {
  const axis = filedAxis(catalog);
  const filedBy = filedRows(catalog);
  const moved = rows.some(({ move }) => move);
  const source = catalog.sources[rows.find(({ filed }) => filed)?.filed?.source ?? ""];
  return (
    <div className={brief ? "role-lines role-lines-brief" : "role-lines"}>
      <div className="role-line role-lines-head" aria-hidden="true">
        <span />
        <p>Role</p>
        <p>{moved ? "Hours from there" : "Hours"}</p>
        <div>
          <p>Filed offers, United States</p>
          {axis && <Scale axis={axis} currency="USD" />}
        </div>
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.role.id}>
            <RoleLine
              row={row}
              skills={catalog.skills}
              axis={axis}
              filedBy={filedBy[row.role.id]}
              brief={brief}
            />
          </li>
        ))}
      </ul>
      <p className="fine role-lines-key">
        A core shows the share of the hours that each layer takes, Foundations at the bottom. It fills as you
        record where you stand.
      </p>
      {source && (
        <SourceLine
          source={source}
          built={catalog.built}
          lead="Base wage in US dollars per year, United States, at the visa wage level with the most filings. That level is set by a formula and is not seniority. Thick: the middle half. Thin: 10th to 90th percentile. Tick: the median."
        />
      )}
    </div>
  );
}
