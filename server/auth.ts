import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { safePath } from "@/server/origin";
import { type Person, sessionOnly, whoIs } from "@/server/person";
import { settings } from "@/server/settings";

export { finishSignIn } from "@/server/auth/callback";
export { completeMailedLink } from "@/server/auth/complete";
export type { Person } from "@/server/person";

/** Who is looking at this page: one look-up per request, however often it is asked. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const who = await whoIs(sessionOnly(await headers()), new Date());
  return who.kind === "known" ? who.identity.person : null;
});

/** The same for pages of somebody: everyone else goes to sign in and comes back to `path`. */
export async function requirePerson(path: string): Promise<Person> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?${new URLSearchParams({ to: safePath(path) })}`);
  return person;
}

/** The id of the session of this page, to mark it in a list; null when nobody is signed in. */
export async function currentSession(): Promise<string | null> {
  const who = await whoIs(sessionOnly(await headers()), new Date());
  return who.kind === "known" ? who.identity.actor.session : null;
}

/** What the sign-in page may offer. `outbox` is a folder to look into, told only where nobody else can listen. */
export function signInMethods(): { github: boolean; outbox: string | null } {
  const { github, mail, loopback } = settings();
  return { github: github !== null, outbox: loopback ? mail.outbox : null };
}

/** True for a provider that sends people back to /api/auth/callback. */
export function externalProvider(provider: string): boolean {
  return provider === "github" && settings().github !== null;
}
