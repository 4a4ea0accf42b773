"use client";
import type { ReactNode } from "react";
import { useProgress } from "@/components/progress/use-progress";

/** Shows a role's part of the page once one of its skills has been begun. */
export function RoleBegun({ skills, children }: { skills: string[]; children: ReactNode }) {
  const begun = useProgress(({ standings }) =>
    skills.some((id) => (standings[id]?.state ?? "untouched") !== "untouched"),
  );
  return begun ? children : null;
}

/** Shows its children while nothing at all has been begun. */
export function NothingBegun({ children }: { children: ReactNode }) {
  const nothing = useProgress(
    ({ mode, standings }) =>
      mode !== "loading" && Object.values(standings).every(({ state }) => state === "untouched"),
  );
  return nothing ? children : null;
}
