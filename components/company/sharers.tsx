import { Fit } from "@/components/pay/fit";
import type { Catalog } from "@/domain/catalog/catalog";
import type { Filed } from "@/domain/catalog/filed";

/** The roles that one occupation of the filings stands for, each with how well it fits. */
export function Sharers({ roles, catalog }: Pick<Filed, "roles"> & { catalog: Catalog }) {
  if (roles.length === 0) return <p className="note">No role here is filed under it yet.</p>;
  return (
    <ul className="sharers">
      {roles.map((id) => {
        const role = catalog.roles[id];
        const fit = role && catalog.pay[role.occupation]?.keys.filings?.fit;
        return (
          <li key={id}>
            <a href={`/roles/${id}#companies`}>{role?.title ?? id}</a> {fit && <Fit fit={fit} />}
          </li>
        );
      })}
    </ul>
  );
}
