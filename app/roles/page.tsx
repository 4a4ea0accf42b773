import type { Metadata } from "next";
import { BrokenFilters } from "@/components/listing/broken-filters";
import { FilterForm } from "@/components/listing/filter-form";
import { FiltersSet } from "@/components/listing/filters-set";
import { NothingLeft } from "@/components/listing/nothing-left";
import { RoleLines } from "@/components/listing/role-lines";
import { waysOn } from "@/components/listing/ways-on";
import { count, plural } from "@/components/ui/format";
import type { Query } from "@/domain/catalog/filters";
import { listRoles, readRoleList, roleFilters } from "@/domain/catalog/role-list";
import { catalog } from "@/server/content";
import "@/components/listing/listing.css";

export const metadata: Metadata = {
  title: "Roles",
  description:
    "Software roles, each with its layers, hours and pay, by what you look for and where you come from.",
  alternates: { canonical: "/roles" },
};

const PATH = "/roles";

export default async function Roles({ searchParams }: { searchParams: Promise<Query> }) {
  const all = catalog();
  const filters = roleFilters(all);
  const { values, broken } = readRoleList(await searchParams, filters);
  const rows = listRoles(all, values);
  const total = Object.keys(all.roles).length;
  return (
    <main id="main" className="page listing">
      <h1>Roles</h1>
      <p className="sub">
        Each is a section: Foundations and three layers of skills, with what they rest on. Two or three can be{" "}
        <a href="/compare">compared</a>.
      </p>
      <BrokenFilters path={PATH} filters={filters} values={values} broken={broken} />
      <FilterForm path={PATH} filters={filters} values={values} />
      <div className="listing-state">
        <p className="num">
          {rows.length === total
            ? plural(total, "role")
            : `${count(rows.length)} of ${plural(total, "role")}`}
        </p>
        <FiltersSet path={PATH} filters={filters} values={values} />
      </div>
      {rows.length > 0 ? (
        <RoleLines rows={rows} catalog={all} />
      ) : (
        <NothingLeft
          title="No role passes all of this"
          ways={[
            ...waysOn({
              path: PATH,
              filters,
              values,
              noun: "role",
              left: (some) => listRoles(all, some).length,
            }),
            { href: "/search", name: "Search for a title or a technology" },
            { href: "/skills", name: "All skills" },
          ].slice(0, 3)}
        />
      )}
    </main>
  );
}
