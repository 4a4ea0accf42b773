import "server-only";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { sha256 } from "@/db/canonical";
import { makeVerification } from "@/db/commands/identity/make-verification";
import { accountOf, signInPerson } from "@/db/commands/identity/sign-in-person";
import { startSession } from "@/db/commands/identity/start-session";
import { useVerification } from "@/db/commands/identity/use-verification";
import { ask } from "@/db/query";
import { requestIdOf } from "@/server/api/problem";
import { metaOf } from "@/server/meta";
import { store } from "@/server/store";

/**
 * next-auth's view of our database, made anew for each request. It opens accounts and begins sessions, both as
 * events of the ledger, and never tells next-auth who has one: reading sessions is `server/person.ts`.
 */
export function adapter(headers: Headers): Adapter {
  // next-auth asks for the account before it makes the person, and does not say again whose account it was.
  let external: { provider: string; subject: string } | null = null;
  const meta = () =>
    metaOf({ requestId: requestIdOf(headers), now: new Date(), key: null, bodyHash: "", ifMatch: null });

  return {
    getUserByEmail: async (email) => userOf(await ask(store(), accountOf("email", email)), email),

    getUserByAccount: async ({ provider, providerAccountId }) => {
      external = { provider, subject: providerAccountId };
      return userOf(await ask(store(), accountOf(provider, providerAccountId)), "");
    },

    createUser: async ({ email, name }) => {
      const way = external ?? { provider: "email", subject: email };
      // An address that GitHub names is no address that we have proved: only a mailed link brings one.
      const proved = external ? null : email;
      const { person } = await signInPerson(store(), { ...way, email: proved, name: name ?? null }, meta());
      return { id: person, email: proved ?? "", emailVerified: null };
    },

    createSession: async ({ sessionToken, userId, expires }) => {
      const begun = await startSession(
        store(),
        {
          person: userId,
          hash: sha256(sessionToken),
          agent: headers.get("user-agent") ?? "",
          provider: external?.provider ?? "email",
        },
        meta(),
      );
      if (!begun.ok) throw new Error(`no session was begun: ${begun.code}`);
      return { sessionToken, userId, expires };
    },

    createVerificationToken: async (made) => {
      // What next-auth hands over is the hash of the mailed token already.
      await makeVerification(
        store(),
        { hash: made.token, email: made.identifier, expires: made.expires },
        new Date(),
      );
      return made;
    },

    useVerificationToken: async ({ identifier, token }) => {
      const used = await useVerification(store(), { hash: token, email: identifier }, new Date());
      return used.ok ? { identifier: used.email, token, expires: used.expires } : null;
    },

    // The account came with the person, in one batch.
    linkAccount: async () => undefined,
    updateUser: async ({ id, email }) => ({ id, email: email ?? "", emailVerified: null }),
    getUser: async () => null,
    getSessionAndUser: async () => null,
    updateSession: async () => null,
    deleteSession: async () => undefined,
  };
}

function userOf(person: string | null, email: string): AdapterUser | null {
  return person === null ? null : { id: person, email, emailVerified: null };
}
