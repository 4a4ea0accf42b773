import type { Metadata } from "next";
import { RoleCore } from "@/components/core/role-core";
import { Crumb } from "@/components/ui/crumb";
import { catalog } from "@/server/content";
import "@/components/me/me.css";
import "@/components/stand/stand.css";

// One of the pages of proxy.ts, whose scripts carry the nonce of their request.
export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Where I stand", robots: { index: false } };

export default function StandingRolesPage() {
  const { roles, skills } = catalog();
  return (
    <main id="main" className="page">
      <Crumb steps={[{ name: "My path", href: "/me" }, { name: "Where I stand" }]} />
      <h1 className="path-title">Where I stand</h1>
      <p className="lede">
        Choose a role. You are asked about a few of its skills, and the answers say something about the
        others.
      </p>
      <ul className="rows stand-roles">
        {Object.values(roles).map((role) => (
          <li key={role.id}>
            <RoleCore role={role} skills={skills} width={16} height={44} />
            <a href={`/me/stand/${role.id}`}>{role.title}</a>
            <span className="note num">{role.skillCount} skills</span>
          </li>
        ))}
      </ul>
    </main>
  );
}
