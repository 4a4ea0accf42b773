import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MapView } from "@/components/map/map-view";
import { RoleMapPicture } from "@/components/map/role-map";
import { Crumb } from "@/components/ui/crumb";
import { catalog, roleMap } from "@/server/content";
import "@/components/map/map.css";

type Props = { params: Promise<{ role: string }> };

export const dynamic = "force-static";
export const dynamicParams = false;

export const generateStaticParams = () => Object.keys(catalog().roles).map((role) => ({ role }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { role: id } = await params;
  const role = catalog().roles[id];
  if (!role) return {};
  return {
    title: `Map: ${role.title}`,
    description: `What rests on what in the ${role.title} role.`,
    alternates: { canonical: `/roles/${id}/map` },
  };
}

export default async function MapPage({ params }: Props) {
  const { role: id } = await params;
  const { roles, skills } = catalog();
  const [role, map] = [roles[id], roleMap(id)];
  if (!role || !map) notFound();
  return (
    <main id="main" className="page page-wide">
      <Crumb
        steps={[
          { name: "Roles", href: "/roles" },
          { name: role.title, href: `/roles/${id}` },
          { name: "Map" },
        ]}
      />
      <h1>What rests on what</h1>
      <p className="sub map-sub">
        Foundations lie at the bottom. A line leads from a skill up to what rests on it. Tab walks the skills
        in learning order; on a skill the arrows follow the lines, + and − zoom, Shift with an arrow moves the
        sheet.
      </p>
      <p className="acts map-acts">
        <a className="btn btn-plain" href={`/roles/${id}#list`}>
          The same as a list
        </a>
        <a className="btn btn-plain map-skip" href="#after-map">
          Skip the map
        </a>
      </p>
      <p className="note map-phone">On a narrow screen the list reads better than the map.</p>
      <MapView>
        <RoleMapPicture role={role} map={map} skills={skills} />
      </MapView>
      <p id="after-map" className="section-foot">
        <a href={`/roles/${id}`}>Back to {role.title}</a>
      </p>
    </main>
  );
}
