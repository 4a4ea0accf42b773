import type { Catalog } from "./catalog";

/** A page that anybody may find, and the day of its last review where it has one. */
export type Address = { path: string; reviewed?: string };

const INDEXES = [
  "/",
  "/roles",
  "/skills",
  "/compare",
  "/salaries",
  "/companies",
  "/technologies",
  "/sources",
  "/about",
  "/privacy",
];

/** Every public page of the catalogue, for search engines. */
export function publicAddresses(catalog: Catalog): Address[] {
  const pages = (folder: string, entries: Record<string, { reviewed: string }>): Address[] =>
    Object.entries(entries).map(([id, { reviewed }]) => ({ path: `/${folder}/${id}`, reviewed }));
  return [
    ...INDEXES.map((path) => ({ path })),
    ...pages("roles", catalog.roles),
    ...Object.keys(catalog.roles).map((id) => ({ path: `/roles/${id}/map` })),
    ...pages("skills", catalog.skills),
    ...Object.keys(catalog.technologies).map((id) => ({ path: `/technologies/${id}` })),
    ...Object.keys(catalog.companies).map((id) => ({ path: `/companies/${id}` })),
  ];
}
