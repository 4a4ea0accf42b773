import { Fit } from "@/components/pay/fit";
import type { RoleEntry } from "@/domain/catalog/catalog";
import type { PayRow } from "@/domain/catalog/pay-rows";

type Props = { rows: PayRow[]; without: RoleEntry[]; missing: PayRow[] };

/** Which row of the source speaks for which role, and how well; and what has none. */
export function RowNotes({ rows, without, missing }: Props) {
  return (
    <>
      {missing.length > 0 && (
        <p className="note">
          No row in the source for what was chosen: {missing.map(({ title }) => `“${title}”`).join(", ")}.
        </p>
      )}
      {without.length > 0 && (
        <p className="note">The source has no row for {without.map(({ title }) => title).join(", ")}.</p>
      )}
      <details className="fold">
        <summary>How well each row fits its roles</summary>
        <dl className="row-notes">
          {rows.map(({ name, title, holders }) => (
            <div key={name}>
              <dt>{title}</dt>
              {holders.map(({ role, fit, note }) => (
                <dd key={role.id}>
                  <strong>{role.title}</strong> <Fit fit={fit} />
                  <p className="note">{note}</p>
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
