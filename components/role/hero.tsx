import { inSentence, mostFiled } from "@/components/pay/filings-pay";
import { Crumb } from "@/components/ui/crumb";
import { type Fact, Facts } from "@/components/ui/facts";
import { count, range, shortMoney } from "@/components/ui/format";
import type { Catalog, RoleEntry } from "@/domain/catalog/catalog";
import { nearestMoves } from "@/domain/catalog/moves";

/** What the role is in one sentence, and what can be counted about it. */
export function RoleHero({ role, catalog }: { role: RoleEntry; catalog: Catalog }) {
  return (
    <>
      <Crumb steps={[{ name: "Roles", href: "/roles" }, { name: role.family }]} />
      <div className="hero">
        <div>
          <h1>{role.title}</h1>
          <p className="lede">{role.summary}</p>
          <p className="acts">
            <a className="btn" href="#section">
              See the section
            </a>
            <a className="btn btn-plain" href={`/me/stand/${role.id}`}>
              Find where I stand
            </a>
            <a className="btn btn-plain" href={`/roles/${role.id}/map`}>
              Open the map
            </a>
          </p>
        </div>
        <Facts facts={factsOf(role, catalog)} />
      </div>
    </>
  );
}

function factsOf(role: RoleEntry, catalog: Catalog): Fact[] {
  const pay = catalog.pay[role.occupation];
  const filed = pay && mostFiled(pay);
  const facts: Fact[] = [
    { name: "Skills", value: `${role.skillCount} in 4 bands` },
    { name: "Study time", value: `${range(role.hours)} h`, note: "essential and useful skills" },
  ];
  const [nearest] = nearestMoves(role, Object.values(catalog.roles), catalog.skills);
  if (nearest)
    facts.push({
      name: "Nearest move",
      value: <a href="#moves">{catalog.roles[nearest.to]?.title}</a>,
      note: `${range(nearest.hours)} h from here`,
    });
  if (filed?.at?.p25 && filed.at.p75) {
    facts.unshift({
      name: "Filed offers, US, middle half",
      value: (
        <a href="#pay">
          {shortMoney(filed.at.p25, filed.currency)}–{shortMoney(filed.at.p75, filed.currency)}
        </a>
      ),
      note: `${inSentence(filed)}, ${count(filed.n ?? 0)} filings, ${pay?.filings[0]?.year}`,
    });
  }
  return facts;
}
