import { share } from "@/components/ui/format";
import { Links } from "@/components/ui/links";
import { Inline } from "@/components/ui/plain";
import type { Catalog, TechnologyEntry } from "@/domain/catalog/catalog";
import { type Tie, tiesOf } from "@/domain/catalog/ties";

/** The roles that a technology belongs to, each with the reason. */
export function TiedRoles({ technology, catalog }: { technology: TechnologyEntry; catalog: Catalog }) {
  const ties = tiesOf(technology.id, technology.skills, catalog);
  if (ties.length === 0) return <p className="note">No role here names it.</p>;
  return (
    <ul className="rows plain-rows">
      {ties.map((tie) => (
        <li key={tie.role}>
          <a href={`/roles/${tie.role}#stack`}>{catalog.roles[tie.role]?.title ?? tie.role}</a>
          <p className="note">
            <Reason tie={tie} catalog={catalog} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What the stack says of it; else the skills that lead to it; else how many name it. */
function Reason({ tie: { use, skills, share: part }, catalog }: { tie: Tie; catalog: Catalog }) {
  if (use !== null) return <Inline text={use} />;
  if (skills.length === 0) return <>{share(part ?? 0)} of the role’s survey answers name it.</>;
  const links = skills.map((id) => ({ href: `/skills/${id}`, text: catalog.skills[id]?.title ?? id }));
  return (
    <>
      Through <Links links={links} />.
    </>
  );
}
