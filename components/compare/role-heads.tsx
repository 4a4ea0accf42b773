import { RoleCore } from "@/components/core/role-core";
import { count, range } from "@/components/ui/format";
import type { Catalog, RoleEntry } from "@/domain/catalog/catalog";

/** The heads of the columns: a role, its core, its hours. */
export function RoleHeads({ roles, skills }: { roles: RoleEntry[]; skills: Catalog["skills"] }) {
  return (
    <ul className="compare-heads" data-columns={roles.length}>
      {roles.map((role) => (
        <li key={role.id}>
          <RoleCore role={role} skills={skills} width={24} height={76} />
          <div>
            <p className="fine">{role.family}</p>
            <h3>
              <a href={`/roles/${role.id}`}>{role.title}</a>
            </h3>
            <p className="note num">
              {count(role.skillCount)} skills, {range(role.hours)} h
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
