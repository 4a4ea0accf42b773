import { type Refusal, refuse } from "@/domain/refusal";
import type { Meta } from "./command";

/** Why a role cannot be chosen: it never was, or it has left, and what came in its place. */
export function unknownRole(role: string, { known }: Pick<Meta, "known">): Refusal {
  const successor = known.retiredRole(role);
  if (successor === undefined) return refuse("role.unknown", `No role is called ${role}.`);
  const way = successor ? `${successor} has taken its place; choose that one.` : "Choose another role.";
  return refuse("role.retired", `${role} has left the catalogue. ${way}`, { extra: { successor } });
}
