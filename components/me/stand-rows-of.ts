import type { StandRow } from "@/components/path/stand-rows";

/** A placement as far as its door asks. */
type Placed = {
  role: string;
  state: "open" | "finished" | "accepted";
  ended: string | null;
  answers: readonly unknown[];
  result: { skills: readonly { verdict: string }[] } | null;
};
type Roles = readonly { id: string; title: string }[];

/** A door for the role that leads, then for every role that has a placement; the other roles by name. Newest first. */
export function standRowsOf(placements: readonly Placed[], lead: string | null, roles: Roles) {
  const inView = new Set([...(lead === null ? [] : [lead]), ...placements.map(({ role }) => role)]);
  const rows = [...inView].flatMap((id) => {
    const title = roles.find((role) => role.id === id)?.title;
    return title === undefined ? [] : [rowOf(id, title, placements)];
  });
  const others = roles.filter(({ id }) => !inView.has(id));
  return { rows, others: others.map(({ id, title }) => ({ role: id, title })) };
}

function rowOf(role: string, title: string, placements: readonly Placed[]): StandRow {
  const mine = placements.filter((one) => one.role === role);
  const open = mine[0]?.state === "open" ? mine[0] : undefined;
  const last = lastOf(mine.find(({ ended }) => ended !== null));
  return { role, title, open: open !== undefined, question: open && open.answers.length + 1, last };
}

function lastOf(done: Placed | undefined): StandRow["last"] {
  if (!done?.ended) return null;
  const { ended, result } = done;
  // The result of a guest is in a signed text that only the server reads.
  if (!result) return { ended };
  const known = result.skills.filter(({ verdict }) => verdict === "known").length;
  return { ended, known, of: result.skills.length };
}
