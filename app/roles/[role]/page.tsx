import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { JsonLd } from "@/components/json-ld/json-ld";
import { breadcrumbs, occupation } from "@/components/json-ld/things";
import { mdxComponents } from "@/components/mdx";
import { Companies } from "@/components/role/companies";
import { Craft } from "@/components/role/craft";
import { RoleHero } from "@/components/role/hero";
import { Interview } from "@/components/role/interview";
import { Ladder } from "@/components/role/ladder";
import { Layers } from "@/components/role/layers";
import { Mind } from "@/components/role/mind";
import { MovesPart } from "@/components/role/moves-part";
import { Opening } from "@/components/role/opening";
import { PayPart } from "@/components/role/pay-part";
import { Rail } from "@/components/role/rail";
import { Reading } from "@/components/role/reading";
import { SectionPart } from "@/components/role/section-part";
import { Stack } from "@/components/role/stack";
import { stopsOf } from "@/components/role/stops";
import { Week } from "@/components/role/week";
import { inWords } from "@/components/ui/format";
import { catalog, roleBody } from "@/server/content";

type Props = { params: Promise<{ role: string }> };

export const dynamic = "force-static";
export const dynamicParams = false;

export const generateStaticParams = () => Object.keys(catalog().roles).map((role) => ({ role }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { role: id } = await params;
  const role = catalog().roles[id];
  if (!role) return {};
  return { title: role.title, description: role.summary, alternates: { canonical: `/roles/${id}` } };
}

export default async function RolePage({ params }: Props) {
  const { role: id } = await params;
  const all = catalog();
  const role = all.roles[id];
  if (!role) notFound();
  const Body = await roleBody(id);
  return (
    <main id="main" className="page">
      <JsonLd
        things={[
          breadcrumbs({ name: "Roles", path: "/roles" }, { name: role.title, path: `/roles/${id}` }),
          occupation(role, all.pay[role.occupation]),
        ]}
      />
      <RoleHero role={role} catalog={all} />
      <SectionPart role={role} skills={all.skills} />
      <div className="long">
        <Rail stops={stopsOf(role, Object.keys(all.roles).length)} />
        <div>
          <Opening role={role} body={Body && <Body components={mdxComponents} />} />
          <Layers role={role} />
          <Ladder role={role} />
          <PayPart role={role} catalog={all} />
          <Stack role={role} catalog={all} />
          <Companies role={role} catalog={all} />
          <Week role={role} />
          <Interview role={role} skills={all.skills} />
          <Mind role={role} skills={all.skills} />
          <Craft role={role} skills={all.skills} />
          <Reading role={role} catalog={all} />
          <MovesPart role={role} catalog={all} />
          <p className="fine">Reviewed {inWords(role.reviewed)}.</p>
        </div>
      </div>
    </main>
  );
}
