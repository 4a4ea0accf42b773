const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** True for a host that only this machine can reach. */
export function isLoopbackHost(host: string): boolean {
  return LOOPBACK.includes(host) || host === "::1";
}

/**
 * Origins that may send unsafe requests with a cookie. They come from the settings, never from a header.
 * On loopback, localhost, 127.0.0.1 and [::1] are one origin.
 */
export function allowedOrigins(origin: string): string[] {
  const url = new URL(origin);
  if (!isLoopbackHost(url.hostname)) return [url.origin];
  const port = url.port ? `:${url.port}` : "";
  return LOOPBACK.map((host) => `${url.protocol}//${host}${port}`);
}

/**
 * Was this request made by a page of another site? Both witnesses are heard: a foreign or null `Origin`, a
 * cross-site `Sec-Fetch-Site`, or neither header at all make it one. Meant for unsafe methods with a cookie.
 */
export function isCrossSite(headers: Headers, origin: string): boolean {
  const from = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  if (from === null && site === null) return true;
  if (from !== null && !allowedOrigins(origin).includes(from)) return true;
  if (site === null) return false;
  if (site === "same-origin" || site === "none") return false;
  // A sibling host is "same-site" and still foreign, unless its Origin has just been found in the list.
  return site !== "same-site" || from === null;
}

/** A path on this site to go to afterwards; anything else, such as another site's address, becomes `fallback`. */
export function safePath(value: string | null | undefined, fallback = "/me"): string {
  if (!value?.startsWith("/") || /[\\\p{Cc}]/u.test(value)) return fallback;
  const url = new URL(value, "http://strata.invalid");
  // Looked at after the dots are resolved: "/.//evil.example" has become "//evil.example".
  return url.origin === "http://strata.invalid" && !url.pathname.startsWith("//")
    ? `${url.pathname}${url.search}${url.hash}`
    : fallback;
}
