import { BlockList, isIP } from "node:net";

/**
 * The network address that a request comes from: the socket's, for a client can write what it likes into a
 * header. Only when the socket belongs to a trusted proxy, the nearest address in `X-Forwarded-For` that is
 * no trusted proxy itself.
 */
export function clientAddress(
  socket: string | undefined,
  forwarded: string | undefined,
  trusted: BlockList,
): string {
  let address = plain(socket ?? "");
  const chain = (forwarded ?? "").split(",").map((part) => plain(part.trim()));
  while (isTrusted(address, trusted)) {
    const before = chain.pop();
    if (!before || !isIP(before)) return address;
    address = before;
  }
  return address;
}

/** The addresses and networks of TRUSTED_PROXIES, ready to be asked. */
export function trustedList(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = "", bits] = entry.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits) list.addSubnet(address, Number(bits), family);
    else list.addAddress(address, family);
  }
  return list;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  const family = isIP(address);
  return family !== 0 && trusted.check(address, family === 6 ? "ipv6" : "ipv4");
}

/** An IPv4 caller of a dual-stack socket shows as ::ffff:1.2.3.4. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, "");
}
