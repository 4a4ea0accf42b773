import { isIPv6 } from "node:net";
import { countAttempt } from "@/db/commands/count-attempt";
import { type Refusal, refuse } from "@/domain/refusal";
import { settings } from "@/server/settings";
import { store } from "@/server/store";

/** Sign-in mails are limited per address and per network, this machine among them. Null while within. */
export async function mailsLimited(email: string, headers: Headers, now: Date): Promise<Refusal | null> {
  const { mailsPerAddress, mailsPerNetwork } = settings().limits;
  const attempts = [
    await countAttempt(store(), `mail to ${email}`, mailsPerAddress, now),
    await countAttempt(
      store(),
      `mail from ${networkOf(headers.get("x-client-address"))}`,
      mailsPerNetwork,
      now,
    ),
  ];
  const waits = attempts.flatMap((attempt) => (attempt.ok ? [] : [attempt.retryAfter]));
  if (waits.length === 0) return null;
  const retryAfter = Math.max(...waits);
  const minutes = Math.ceil(retryAfter / 60);
  return refuse(
    "request.rate-limited",
    `Ask for the next link in ${minutes} min; the last one may still work.`,
    {
      extra: { retryAfter },
    },
  );
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
