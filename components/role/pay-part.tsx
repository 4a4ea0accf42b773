import { FilingsPay } from "@/components/pay/filings-pay";
import { NationalPay } from "@/components/pay/national-pay";
import { SurveyPay } from "@/components/pay/survey-pay";
import type { Catalog, RoleEntry } from "@/domain/catalog/catalog";
import { Part } from "./part";

/** Three kinds of figure, each with its own source and axis; roles that share the rows are named. */
export function PayPart({ role, catalog }: { role: RoleEntry; catalog: Catalog }) {
  const pay = catalog.pay[role.occupation];
  if (!pay) return null;
  const others = pay.roles.filter((id) => id !== role.id).flatMap((id) => catalog.roles[id]?.title ?? []);
  return (
    <Part
      id="pay"
      title="What it pays"
      sub="Three kinds of figure that count different things. Thick: the middle half. Thin: 10th to 90th percentile. Tick: the median."
    >
      {others.length > 0 && <p className="note">The same rows stand for {others.join(", ")}.</p>}
      <FilingsPay pay={pay} role={role.id} catalog={catalog} />
      <SurveyPay pay={pay} role={role.id} catalog={catalog} />
      <NationalPay pay={pay} catalog={catalog} />
    </Part>
  );
}
