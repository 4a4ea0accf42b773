import { ends, ROLES } from "./catalogue";

/**
 * Addresses of every route pattern: all roles and their maps, and the longest and the shortest page where a pattern has
 * many. Indexes stand here empty, filled and with what they cannot read.
 */
export const PUBLIC_PAGES = [
  "/",
  "/roles",
  "/roles?from=frontend&sort=move&pay=100000&family=servr-side",
  "/roles?pay=900000",
  ...ROLES.flatMap((role) => [`/roles/${role}`, `/roles/${role}/map`]),
  "/skills",
  "/skills?role=backend&layer=2&sort=hours&tag=nothing-like-it",
  "/skills?q=zzzz",
  ...ends("skills"),
  "/compare",
  `/compare?roles=${ROLES.slice(-3)}`,
  "/compare?roles=backend,backend,astronaut",
  "/salaries",
  "/salaries?kind=survey&region=each&level=each",
  "/salaries?kind=national",
  "/salaries?region=california&level=2",
  "/companies",
  ...ends("companies"),
  "/technologies",
  ...ends("technologies"),
  "/search?q=kuberntes",
  "/search?q=zzzz",
  "/sources",
  "/about",
  "/privacy",
  "/sign-in",
  "/sign-in/confirm?token=x&email=a@b.example",
  "/me",
  "/me/journal",
  "/me/stand",
  ...ROLES.map((role) => `/me/stand/${role}`),
  ...ends("skills").map((path) => `/me${path}`),
  "/settings",
  "/no-such-page",
];
