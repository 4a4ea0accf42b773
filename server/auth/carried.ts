import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { newId, sha256 } from "@/db/canonical";
import { importProgress } from "@/db/commands/import-progress";
import { openPlacement } from "@/db/placement-blob";
import { importInput } from "@/domain/import.schema";
import { sessionCookie } from "@/server/auth/session-cookie";
import { failure } from "@/server/failure";
import { parseJson } from "@/server/json";
import { metaOf } from "@/server/meta";
import { parseWith } from "@/server/parse";
import { whoIs } from "@/server/person";
import { settings } from "@/server/settings";
import { store } from "@/server/store";

/** As long as the mailed link works, and a little more. */
const SECONDS = 45 * 60;
/** A browser keeps a cookie of 4096 bytes with its name and attributes. */
const LONGEST = 3_800;
const carriedCookie = () => (settings().secure ? "__Host-strata.carried" : "strata.carried");
const carried = z.strictObject({ state: z.string(), accepted: z.array(z.string()) });

/**
 * Keeps a guest's placement in this browser until they have signed in: the way for pages without JavaScript, where
 * no script brings the device along. False when it is too long to keep, or was never signed here.
 */
export async function carryPlacement(state: string, accepted: readonly string[]): Promise<boolean> {
  if (!openPlacement(state, settings().secret)) return false;
  const value = Buffer.from(JSON.stringify({ state, accepted })).toString("base64url");
  if (value.length > LONGEST) return false;
  const { options } = sessionCookie();
  (await cookies()).set(carriedCookie(), value, { ...options, maxAge: SECONDS });
  return true;
}

/**
 * Brings what the browser carried into the account that has just been signed in to; returns the Set-Cookie lines that
 * put it down. A failure costs no sign-in: the cookie then stays for another try.
 */
export async function bringCarried(given: Headers, answered: readonly string[]): Promise<string[]> {
  const value = cookieIn(given, carriedCookie());
  if (!value) return [];
  try {
    const parsed = carried.safeParse(parseJson(Buffer.from(value, "base64url"))?.value);
    if (parsed.success) await bring(parsed.data, answered);
    return [
      `${carriedCookie()}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${settings().secure ? "; Secure" : ""}`,
    ];
  } catch (error) {
    failure(error, newId("e"));
    return [];
  }
}

async function bring(
  { state, accepted }: z.infer<typeof carried>,
  answered: readonly string[],
): Promise<void> {
  const { name } = sessionCookie();
  const pair = answered.map((line) => line.split(";")[0] ?? "").find((text) => text.startsWith(`${name}=`));
  const now = new Date();
  const who = await whoIs(new Headers({ cookie: pair ?? "" }), now);
  const record = openPlacement(state, settings().secret);
  if (who.kind !== "known" || !record?.ended) return;
  const at = record.ended;
  const standings = accepted.map((skill) => ({ skill, state: "practised", basis: "placement", at }));
  const ratings = record.answers.flatMap((answer) =>
    answer.ask === "line"
      ? [{ skill: answer.skill, line: answer.line, confidence: answer.confidence, at }]
      : [],
  );
  const body = { kind: "device", standings, ratings, placements: [{ state, accepted }] };
  const input = parseWith(importInput, body, "placement");
  if (!input.ok) return;
  // The same placement brought twice is one request.
  const key = `carried-${record.id}`;
  const meta = metaOf({
    requestId: newId("e"),
    now,
    key,
    bodyHash: sha256(JSON.stringify(body)),
    ifMatch: null,
  });
  await importProgress(store(), who.identity.actor, input.value, meta);
}

function cookieIn(headers: Headers, name: string): string | null {
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) || null;
}
