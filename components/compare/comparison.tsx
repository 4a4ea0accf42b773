import { Part } from "@/components/role/part";
import { plural } from "@/components/ui/format";
import type { Catalog, RoleEntry } from "@/domain/catalog/catalog";
import { lineUp } from "@/domain/catalog/comparison";
import { OnlySkills, SharedSkills } from "./aligned";
import { Bands } from "./bands";
import { Between } from "./between";
import { ComparedPay } from "./compared-pay";
import { Ladders } from "./ladders";

/** Two or three roles side by side: sections, hours between, skills lined up, pay, titles. */
export function Comparison({ roles, catalog }: { roles: RoleEntry[]; catalog: Catalog }) {
  const groups = lineUp(roles, catalog.skills);
  const shared = groups.filter(({ holders }) => holders.length > 1);
  const inAll = groups.find(({ holders }) => holders.length === roles.length)?.rows.length ?? 0;
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const every = roles.length === 2 ? "both" : "all three";
  return (
    <>
      <Part id="sections" title="Side by side" sub="Bars: the share of a role’s hours that a layer takes.">
        <Bands roles={roles} skills={catalog.skills} />
      </Part>
      <Part
        id="between"
        title="Hours between"
        sub="From one whole role to another: the hours of the essential and useful skills that do not come along."
      >
        <Between roles={roles} catalog={catalog} />
      </Part>
      <Part
        id="shared"
        title="What they share"
        sub={`${plural(inAll, "skill stands", "skills stand")} in ${every}, of ${all}. The numeral is the layer, the word the level by which it is expected.`}
      >
        {shared.length > 0 ? (
          <SharedSkills groups={shared} roles={roles} />
        ) : (
          <p className="note">They share no skill.</p>
        )}
      </Part>
      <Part id="only" title="What only each has">
        <OnlySkills groups={groups} roles={roles} />
      </Part>
      <Part
        id="pay"
        title="What they pay"
        sub="Three kinds of figure that count different things. Thick: the middle half. Thin: 10th to 90th percentile. Tick: the median."
      >
        <ComparedPay roles={roles} catalog={catalog} />
      </Part>
      <Part id="ladders" title="What the steps are called">
        <Ladders roles={roles} />
      </Part>
    </>
  );
}
