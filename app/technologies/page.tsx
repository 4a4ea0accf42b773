import type { Metadata } from "next";
import { KIND_NAMES } from "@/components/technology/kinds";
import { LanguageShares } from "@/components/technology/language-shares";
import { shortTitle } from "@/components/technology/short-title";
import { count } from "@/components/ui/format";
import type { Catalog, TechnologyEntry } from "@/domain/catalog/catalog";
import type { TechnologyKind } from "@/domain/catalog/technology.schema";
import { catalog } from "@/server/content";

export const dynamic = "force-static";
export const metadata: Metadata = {
  title: "Technologies",
  description: "Languages, databases, frameworks and tools by kind, with the roles that work with each.",
  alternates: { canonical: "/technologies" },
};

export default function Technologies() {
  const all = catalog();
  const technologies = Object.values(all.technologies).sort((a, b) => a.title.localeCompare(b.title, "en"));
  const groups = (Object.keys(KIND_NAMES) as TechnologyKind[])
    .map((kind) => ({ kind, held: technologies.filter((technology) => technology.kind === kind) }))
    .filter(({ held }) => held.length > 0);
  return (
    <main id="main" className="page">
      <h1>Technologies</h1>
      <p className="lede">
        {count(technologies.length)} languages, formats, databases, frameworks and tools. Each leads to the
        skills behind it, for those outlast it.
      </p>
      <nav className="jump" aria-label="Kinds">
        {groups.map(({ kind, held }) => (
          <a key={kind} href={`#${kind}`}>
            {KIND_NAMES[kind]} <span className="note num">{held.length}</span>
          </a>
        ))}
      </nav>
      {groups.map(({ kind, held }) => (
        <section key={kind} className="kind" id={kind} aria-labelledby={`${kind}-title`}>
          <h2 id={`${kind}-title`}>{KIND_NAMES[kind]}</h2>
          <ul className="kind-list">
            {held.map((technology) => (
              <Entry key={technology.id} technology={technology} all={all} />
            ))}
          </ul>
          {kind === "language" && <LanguageShares languages={held} catalog={all} />}
        </section>
      ))}
    </main>
  );
}

function Entry({
  technology: { id, title, summary, roles },
  all,
}: {
  technology: TechnologyEntry;
  all: Catalog;
}) {
  return (
    <li>
      <p className="kind-name">
        <a href={`/technologies/${id}`}>{title}</a>
      </p>
      <p className="note">{summary}</p>
      <p className="fine">{rolesInWords(roles, all)}</p>
    </li>
  );
}

function rolesInWords(roles: string[], { roles: every }: Catalog): string {
  if (roles.length > 1 && roles.length === Object.keys(every).length)
    return `All ${count(roles.length)} roles`;
  return roles.map((role) => shortTitle(every[role]?.title ?? role)).join(", ");
}
