import { eq } from "drizzle-orm";
import { refuse } from "@/domain/refusal";
import type { Store } from "../../client";
import type { Meta, Outcome } from "../../command";
import { build, change, first, select } from "../../query";
import { runCommand } from "../../run";
import { person } from "../../schema/ledger";
import { systemFor } from "./start-session";

/** Makes someone admin, or a member again: from the command line only, journaled. Already so: nothing happens. */
export function setRole(
  store: Store,
  input: { person: string; role: "member" | "admin" },
  meta: Meta,
): Promise<Outcome<{ role: "member" | "admin" }>> {
  const { role } = input;
  return runCommand(store, systemFor(input.person), meta, {
    act: "role.change",
    idempotent: false,
    load: [first(select(build.select().from(person).where(eq(person.id, input.person))))],
    decide: (held) => {
      if (!held) return refuse("auth.required", "This account is gone.");
      const same = held.role === role;
      return {
        ok: true,
        facts: same ? [] : [{ type: "role.changed", payload: { role } }],
        rows: () => (same ? [] : [change(build.update(person).set({ role }).where(eq(person.id, held.id)))]),
        answer: () => ({ status: 200, body: { role } }),
      };
    },
  });
}
