import type { NextConfig } from "next";

// Sent with every answer. HSTS depends on APP_ORIGIN and comes from scripts/serve.ts: these are fixed at build.
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

// No default-src or script-src here: static pages carry their hashes in a <meta> tag, and two policies intersect.
const framing = [{ key: "Content-Security-Policy", value: "frame-ancestors 'none'" }];

// Next says s-maxage of a year; an edge would then serve pages that name scripts of an older build.
const briefly = [
  { key: "Cache-Control", value: "public, max-age=0, s-maxage=300, stale-while-revalidate=86400" },
];

const staticPages = [
  "/",
  "/roles/:role",
  "/roles/:role/map",
  "/skills/:skill",
  "/companies",
  "/companies/:company",
  "/technologies",
  "/technologies/:technology",
  "/sources",
  "/about",
  "/privacy",
];

// The pages of proxy.ts, which sends their whole policy.
const perRequest = "roles$|skills$|compare$|salaries$|search$|sign-in|me$|me/|settings";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["@libsql/client", "libsql"],
  images: { unoptimized: true },
  experimental: { serverActions: { bodySizeLimit: "8.5mb" } },
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: `/((?!${perRequest}).*)`, headers: framing },
    ...staticPages.map((source) => ({ source, headers: briefly })),
    // The address of a sign-in link holds its token: no other site may learn it. Stricter would not do, since
    // under "no-referrer" browsers send forms with a null Origin, and those are refused as foreign.
    { source: "/sign-in/:path*", headers: [{ key: "Referrer-Policy", value: "same-origin" }] },
  ],
};

export default config;
