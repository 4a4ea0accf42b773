"use client";
import type { ReactNode } from "react";
import { deviceNow } from "@/components/progress/guest";
import { useProgress } from "@/components/progress/use-progress";
import { type CountedRole, rolesBegun } from "@/domain/begun";
import type { SkillNames } from "./names";

type Props = {
  roles: CountedRole[];
  names: SkillNames;
  /** By role: its section, and the line that stands for it among the others. */
  sections: Record<string, ReactNode>;
  lines: Record<string, ReactNode>;
};

/** A guest's roles: the one that leads with its section, the others in a list. */
export function RolesBegun({ roles, names, sections, lines }: Props) {
  const begun = useProgress(({ standings }) =>
    rolesBegun(
      roles,
      (skill) => names[skill]?.hours ?? 0,
      (skill) => standings[skill]?.state ?? "untouched",
      deviceNow()?.goal?.role ?? null,
    ).join(" "),
  );
  const [first, ...others] = begun.split(" ").filter(Boolean);
  if (first === undefined) return null;
  return (
    <>
      {sections[first]}
      {others.length > 0 && <OtherRoles>{others.map((id) => lines[id])}</OtherRoles>}
    </>
  );
}

/** Roles whose skills have been begun, beside the one that is shown in full. */
export function OtherRoles({ children }: { children: ReactNode }) {
  return (
    <section className="me-part" aria-labelledby="others">
      <h2 id="others">What counts elsewhere too</h2>
      <p className="sub">Skills are shared. Your goal decides which role stands above.</p>
      <ul className="rows other-roles">{children}</ul>
    </section>
  );
}

/** Shows its children while nothing at all has been begun. */
export function NothingBegun({ children }: { children: ReactNode }) {
  const nothing = useProgress(
    ({ mode, standings }) =>
      mode !== "loading" && Object.values(standings).every(({ state }) => state === "untouched"),
  );
  return nothing ? children : null;
}
