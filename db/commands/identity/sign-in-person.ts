import { and, eq } from "drizzle-orm";
import type { Fact } from "@/domain/events";
import { handleFrom, nameFrom } from "@/domain/profile";
import { newId } from "../../canonical";
import type { Store } from "../../client";
import type { Meta } from "../../command";
import { isConstraint } from "../../errors";
import { append, GENESIS, insertEvents } from "../../ledger";
import { NOTHING_THERE, project } from "../../project";
import { holderOf } from "../../queries/profile";
import { ask, build, change, first, map, type Query, select } from "../../query";
import { person } from "../../schema/ledger";
import { account } from "../../schema/sign-in";

/** A proven way in: `email` with the address, or an OAuth provider with its own id of the person. */
export type SignIn = { provider: string; subject: string; email: string | null; name: string | null };
export type SignedIn = { person: string; created: boolean };

const ATTEMPTS = 8;

/** Who signed in: the account of this provider and subject, opened on the first time. Never joined by address. */
export async function signInPerson(store: Store, input: SignIn, meta: Meta): Promise<SignedIn> {
  for (let attempt = 1; ; attempt++) {
    const known = await ask(store, accountOf(input.provider, input.subject));
    if (known) return { person: known, created: false };
    try {
      return { person: await openAccount(store, input, meta), created: true };
    } catch (error) {
      // The same person signed in twice at once, or two wanted one handle: look again.
      if (!isConstraint(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Whose a provider's subject is. */
export const accountOf = (provider: string, subject: string): Query<string | null> =>
  map(
    first(
      select(
        build
          .select({ person: account.person })
          .from(account)
          .where(and(eq(account.provider, provider), eq(account.subject, subject))),
      ),
    ),
    (row) => row?.person ?? null,
  );

async function openAccount(store: Store, input: SignIn, meta: Meta): Promise<string> {
  const id = newId("p");
  const at = meta.now.toISOString();
  const named = nameFrom(input.name ?? "");
  const handle = await freeHandle(store, named || input.email || "learner");
  const name = named || handle;
  const facts: Fact[] = [
    { type: "account.opened", payload: { provider: input.provider } },
    { type: "profile.changed", payload: { revision: 1, handle, name, public: false } },
  ];
  const request = { requestId: meta.requestId, revision: meta.revision };
  const { events } = append(id, GENESIS, facts, { actor: id, via: "system", at, ...request });
  const { provider, subject, email } = input;
  await store.write([
    change(build.insert(person).values({ id, email, role: "member", opened: at })),
    change(build.insert(account).values({ provider, subject, person: id, linked: at })),
    insertEvents(events),
    ...project(events, NOTHING_THERE),
  ]);
  return id;
}

/** The plain handle when it is free, otherwise one with six random digits. */
async function freeHandle(store: Store, text: string): Promise<string> {
  const plain = handleFrom(text, "");
  const free = (await ask(store, holderOf(plain))) === null;
  return free ? plain : handleFrom(text, newId("p").slice(2, 8));
}
