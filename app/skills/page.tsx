import type { Metadata } from "next";
import { BrokenFilters } from "@/components/listing/broken-filters";
import { FilterForm } from "@/components/listing/filter-form";
import { FiltersSet } from "@/components/listing/filters-set";
import { NothingLeft } from "@/components/listing/nothing-left";
import { Pages } from "@/components/listing/pages";
import { SkillBands, SkillPlain } from "@/components/listing/skill-lists";
import { waysOn } from "@/components/listing/ways-on";
import { count, plural } from "@/components/ui/format";
import { type Query, readFilters, type Values } from "@/domain/catalog/filters";
import { findIn } from "@/domain/catalog/search";
import { listSkills, pageOf, skillFilters } from "@/domain/catalog/skill-list";
import { catalog, searchIndex } from "@/server/content";
import "@/components/listing/listing.css";

export const metadata: Metadata = {
  title: "Skills",
  description: "Every skill by layer, with its hours, what it is for and the roles that want it.",
  alternates: { canonical: "/skills" },
};

const PATH = "/skills";

export default async function Skills({ searchParams }: { searchParams: Promise<Query> }) {
  const { roles, skills } = catalog();
  const filters = skillFilters({ roles, skills });
  const { values, broken } = readFilters(await searchParams, filters);
  const all = rowsFor(values);
  const { page, pages, rows } = pageOf(all, values.page);
  const total = Object.keys(skills).length;
  const List = values.sort ? SkillPlain : SkillBands;
  return (
    <main id="main" className="page listing">
      <h1>Skills</h1>
      <p className="sub">
        From the ground up. One skill counts in every role that wants it; the hours are for a person who has
        what it rests on.
      </p>
      <BrokenFilters path={PATH} filters={filters} values={values} broken={broken} />
      <FilterForm path={PATH} filters={filters} values={values} />
      <div className="listing-state">
        <p className="num">
          {all.length === total
            ? plural(total, "skill")
            : `${count(all.length)} of ${plural(total, "skill")}`}
        </p>
        <FiltersSet path={PATH} filters={filters} values={values} />
      </div>
      {rows.length > 0 ? (
        <List rows={rows} roles={roles} role={roles[values.role ?? ""]} />
      ) : (
        <NothingLeft
          title="No skill passes all of this"
          ways={[
            ...waysOn({ path: PATH, filters, values, noun: "skill", left: (some) => rowsFor(some).length }),
            { href: `/search?q=${encodeURIComponent(values.q ?? "")}`, name: "Search everything" },
            { href: "/roles", name: "All roles" },
          ].slice(0, 3)}
        />
      )}
      <Pages path={PATH} filters={filters} values={values} page={page} pages={pages} />
    </main>
  );
}

function rowsFor(values: Values) {
  const found = values.q
    ? new Set(
        findIn(searchIndex(), values.q)
          .filter(({ type }) => type === "skill")
          .map(({ id }) => id),
      )
    : null;
  return listSkills(catalog().skills, values, found);
}
