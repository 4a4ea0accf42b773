import { expect, it } from "vitest";
import { clientAddress, trustedList } from "./address";

const none = trustedList([]);
const proxies = trustedList(["10.0.0.0/8", "fd00::/8", "192.0.2.7"]);

it.each([
  ["is the socket's", "203.0.113.5", undefined, none, "203.0.113.5"],
  ["is the socket's, whatever the header says", "203.0.113.5", "6.6.6.6", none, "203.0.113.5"],
  ["is the socket's, when it is no trusted proxy", "203.0.113.5", "6.6.6.6", proxies, "203.0.113.5"],
  ["is what a trusted proxy names", "10.1.2.3", "203.0.113.9", proxies, "203.0.113.9"],
  ["is the nearest that a trusted proxy names", "10.1.2.3", "6.6.6.6, 203.0.113.9", proxies, "203.0.113.9"],
  ["goes through a chain of proxies", "fd00::1", "203.0.113.9, 192.0.2.7, 10.0.0.1", proxies, "203.0.113.9"],
  ["stays the proxy's when the header is nonsense", "10.1.2.3", "unknown", proxies, "10.1.2.3"],
  ["stays the proxy's when there is no header", "10.1.2.3", undefined, proxies, "10.1.2.3"],
  ["is plain IPv4 on a dual-stack socket", "::ffff:203.0.113.5", "6.6.6.6", none, "203.0.113.5"],
  ["knows a proxy on a dual-stack socket", "::ffff:10.1.2.3", "203.0.113.9", proxies, "203.0.113.9"],
])("the client's address %s", (_, socket, header, trusted, expected) => {
  expect(clientAddress(socket, header, trusted)).toBe(expected);
});
