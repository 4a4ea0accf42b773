import type { Usage } from "./derived.schema";
import type { Role } from "./role.schema";
import { placed } from "./role-rules";

/** One answer in ten: from here on a language counts as part of a role's work. */
export const COMMON = 0.1;

/** What ties a technology to a role. At least one of the three holds. */
export type Tie = {
  role: string;
  /** What the role's stack says it is for. */
  use: string | null;
  /** Its skills that the role holds above Foundations; those of Foundations stand in nearly every role. */
  skills: string[];
  /** The share of the role's survey answers that name it, where that is one in ten or more. */
  share: number | null;
};

type Told = { roles: Record<string, Role>; usage: Record<string, Usage> };

/** The roles that a technology belongs to, with the reasons, in the catalogue's order. */
export function tiesOf(id: string, skills: readonly string[], { roles, usage }: Told): Tie[] {
  return Object.entries(roles).flatMap(([role, data]) => {
    const tie = {
      role,
      use: data.stack.find(({ technology }) => technology === id)?.use ?? null,
      skills: [...new Set(above(data).filter((skill) => skills.includes(skill)))],
      share: commonShare(id, usage[data.occupation]),
    };
    return tie.use !== null || tie.skills.length > 0 || tie.share !== null ? [tie] : [];
  });
}

const above = (role: Role): string[] =>
  placed(role)
    .filter(({ layer }) => layer > 0)
    .map(({ skill }) => skill);

function commonShare(id: string, usage: Usage | undefined): number | null {
  const share = usage?.survey.technologies.find(({ technology }) => technology === id)?.share ?? 0;
  return share >= COMMON ? share : null;
}
