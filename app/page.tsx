import type { Metadata } from "next";
import { Doors } from "@/components/listing/doors";
import { RoleLines } from "@/components/listing/role-lines";
import { Legend } from "@/components/section/legend";
import { Section } from "@/components/section/section";
import { count, range } from "@/components/ui/format";
import { listRoles } from "@/domain/catalog/role-list";
import { catalog } from "@/server/content";
import "@/components/listing/listing.css";

export const dynamic = "force-static";
export const metadata: Metadata = { alternates: { canonical: "/" } };

export default function Home() {
  const all = catalog();
  const { roles, skills } = all;
  const role = Object.values(roles)[0];
  return (
    <main id="main" className="page">
      <div className="home-head">
        <h1>See what a software role is made of, layer by layer, and how deep you stand in it.</h1>
        <p className="acts">
          <a className="btn" href="/roles">
            Browse the roles
          </a>
          <a className="btn btn-plain" href="/skills">
            All {count(Object.keys(skills).length)} skills
          </a>
        </p>
      </div>
      {role && (
        <section aria-labelledby="live-title">
          <div className="home-role">
            <h2 id="live-title">
              <a href={`/roles/${role.id}`}>{role.title}</a>
            </h2>
            <p className="note num">
              {role.skillCount} skills, {range(role.hours)} hours. Read it from the bottom up. The core on the
              right is yours.
            </p>
          </div>
          <Section role={role} skills={skills} />
          <div className="section-foot">
            <Legend />
          </div>
          <p className="home-next">
            Open a square to record where you are. It stays on this device until you sign in.
          </p>
        </section>
      )}
      <section className="home-part" aria-labelledby="roles-title">
        <h2 id="roles-title">The roles, on one pay axis</h2>
        <RoleLines rows={listRoles(all, { sort: "pay" })} catalog={all} brief />
      </section>
      <Doors roles={Object.keys(roles).length} />
    </main>
  );
}
