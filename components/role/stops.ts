import type { RoleEntry } from "@/domain/catalog/catalog";
import type { Stop } from "./rail";

/** The parts of a role page in their order, as the rail names them. */
export function stopsOf(role: RoleEntry, roles: number): Stop[] {
  return [
    { id: "section", name: "The section" },
    { id: "idea", name: role.analogy.title },
    { id: "story", name: "A failure" },
    { id: "owns", name: "What it answers for" },
    { id: "layers", name: "Layer by layer" },
    { id: "ladder", name: "The ladder" },
    { id: "pay", name: "Pay" },
    { id: "stack", name: "Stack" },
    { id: "companies", name: "Who hires" },
    { id: "day", name: "The week" },
    { id: "interview", name: "Interview" },
    { id: "myth", name: "Myth, reality" },
    { id: "models", name: "Models" },
    { id: "traps", name: "Traps" },
    { id: "habits", name: "How the best work" },
    { id: "signals", name: "Signs of mastery" },
    { id: "fits", name: "Whom it suits" },
    { id: "resources", name: "Reading" },
    // A role alone has nowhere to move.
    ...(roles > 1 ? [{ id: "moves", name: "Nearest moves" }] : []),
  ];
}
