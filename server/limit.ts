import { isIPv6 } from "node:net";
import { countAttempt } from "@/db/commands/count-attempt";
import { type Refusal, refuse } from "@/domain/refusal";
import { settings } from "@/server/settings";
import { store } from "@/server/store";

/**
 * Sign-in mails are limited per address and per network, this machine among them. Null while within. A network
 * that is refused uses up no address's count: it could keep their owners out.
 */
export async function mailsLimited(email: string, headers: Headers, now: Date): Promise<Refusal | null> {
  const { mailsPerAddress, mailsPerNetwork } = settings().limits;
  const network = networkOf(headers.get("x-client-address"));
  const counted = await countAttempt(store(), `mail from ${network}`, mailsPerNetwork, now);
  const attempt = counted.ok
    ? await countAttempt(store(), `mail to ${email}`, mailsPerAddress, now)
    : counted;
  if (attempt.ok) return null;
  const { retryAfter } = attempt;
  const minutes = Math.ceil(retryAfter / 60);
  return refuse(
    "request.rate-limited",
    `Ask for the next link in ${minutes} min; the last one may still work.`,
    {
      extra: { retryAfter },
    },
  );
}

/** A guest's turn of a placement costs arithmetic and no account: limited per network, generously. Null while within. */
export async function guestTurnsLimited(headers: Headers, now: Date): Promise<Refusal | null> {
  const network = networkOf(headers.get("x-client-address"));
  const { guestTurnsPerNetwork } = settings().limits;
  const turn = await countAttempt(store(), `placement from ${network}`, guestTurnsPerNetwork, now);
  if (turn.ok) return null;
  const { retryAfter } = turn;
  const minutes = Math.ceil(retryAfter / 60);
  return refuse("request.rate-limited", `Go on in ${minutes} min; your answers are kept.`, {
    extra: { retryAfter },
  });
}

/** What one subscriber usually holds: an IPv4 address, the first half of an IPv6 one. */
export function networkOf(address: string | null): string {
  if (!address || !isIPv6(address)) return address ?? "unknown";
  const [head = "", tail] = address.split("::");
  const groups = head === "" ? [] : head.split(":");
  const rest = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length;
  return [...groups, ...Array<string>(zeros).fill("0"), ...rest].slice(0, 4).join(":");
}
