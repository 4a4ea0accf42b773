import { expect, it } from "vitest";
import { publicAddresses } from "@/domain/catalog/addresses";
import type { Catalog } from "@/domain/catalog/catalog";

it("the sitemap names every page that anybody may find, with its review where it has one", () => {
  const catalog = {
    roles: { backend: { reviewed: "2026-11-20" } },
    skills: { sagas: { reviewed: "2026-11-19" } },
    technologies: { redis: {} },
    companies: { google: {} },
  } as unknown as Catalog;
  const addresses = publicAddresses(catalog);
  expect(addresses.slice(10)).toEqual([
    { path: "/roles/backend", reviewed: "2026-11-20" },
    { path: "/roles/backend/map" },
    { path: "/skills/sagas", reviewed: "2026-11-19" },
    { path: "/technologies/redis" },
    { path: "/companies/google" },
  ]);
  const paths = addresses.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  for (const hidden of ["/me", "/settings", "/search", "/sign-in"]) expect(paths).not.toContain(hidden);
});
