import { RoleCore } from "@/components/core/role-core";
import { range } from "@/components/ui/format";
import type { RoleEntry, SkillEntry } from "@/domain/catalog/catalog";

/** A role in one line: its core, which fills with what counts for it, its name and its hours. */
export function OtherRole({ role, skills }: { role: RoleEntry; skills: Record<string, SkillEntry> }) {
  return (
    <li>
      <RoleCore role={role} skills={skills} width={16} height={44} />
      <a href={`/roles/${role.id}`}>{role.title}</a>
      <span className="line-end">{range(role.hours)} h</span>
    </li>
  );
}
