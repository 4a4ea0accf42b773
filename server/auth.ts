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

/** One look-up per request, however often it is asked. */
const lookUp = cache(async () => whoIs(sessionOnly(await headers()), new Date()));

/** Who is looking at this page. */
export async function currentPerson(): Promise<Person | null> {
  const who = await lookUp();
  return who.kind === "known" ? who.identity.person : null;
}

/** The same for pages of somebody: everyone else goes to sign in and comes back to `path`. */
export async function requirePerson(path: string): Promise<Person> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?${new URLSearchParams({ to: safePath(path) })}`);
  return person;
}

/** The session of this page: its id, to mark it in a list, and whether its sign-in is fresh enough to erase. */
export async function currentSession(): Promise<{ id: string; fresh: boolean } | null> {
  const who = await lookUp();
  if (who.kind !== "known" || who.identity.actor.session === null) return null;
  const { session: id, fresh } = who.identity.actor;
  return { id, fresh };
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
