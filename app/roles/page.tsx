import type { Metadata } from "next";
import { CoreMark } from "@/components/core/core-mark";
import { inSentence, mostFiled } from "@/components/pay/filings-pay";
import { count, range, shortMoney } from "@/components/ui/format";
import type { Catalog, RoleEntry } from "@/domain/catalog/catalog";
import { catalog } from "@/server/content";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "Roles",
  description: "Software roles, each with its layers, hours and pay.",
  alternates: { canonical: "/roles" },
};

export default function Roles() {
  const all = catalog();
  const roles = Object.values(all.roles);
  return (
    <main id="main" className="page">
      <h1>Roles</h1>
      <p className="sub">
        {roles.length === 1 ? "One role is carried through so far. " : `${count(roles.length)} roles. `}
        Each is a section: Foundations and three layers of skills, with what they rest on.
      </p>
      <ul className="rows role-rows">
        {roles.map((role) => (
          <li key={role.id}>
            <RoleRow role={role} all={all} />
          </li>
        ))}
      </ul>
      <p className="fine">
        Pay: middle half of the filed offers in the United States at the visa wage level with the most
        filings, US dollars per year. <a href="/sources">Sources</a>
      </p>
    </main>
  );
}

function RoleRow({ role, all }: { role: RoleEntry; all: Catalog }) {
  const pay = all.pay[role.occupation];
  const filed = pay && mostFiled(pay);
  return (
    <article className="role-row">
      <CoreMark size={44} />
      <div>
        <h2>
          <a href={`/roles/${role.id}`}>{role.title}</a>
        </h2>
        <p>{role.summary}</p>
      </div>
      <dl className="role-row-facts num">
        <div>
          <dt>Skills</dt>
          <dd>{role.skillCount}</dd>
        </div>
        <div>
          <dt>Hours</dt>
          <dd>{range(role.hours)}</dd>
        </div>
        {filed?.at?.p25 && filed.at.p75 && (
          <div>
            <dt>Filed offers, US, {inSentence(filed)}</dt>
            <dd>
              {shortMoney(filed.at.p25, filed.currency)}–{shortMoney(filed.at.p75, filed.currency)}
              <span className="fine"> {count(filed.n ?? 0)} filings</span>
            </dd>
          </div>
        )}
      </dl>
    </article>
  );
}
