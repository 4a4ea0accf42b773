import type { Metadata } from "next";
import { AskedNotes } from "@/components/compare/asked-notes";
import { ChooseForm } from "@/components/compare/choose-form";
import { comparedInWords } from "@/components/compare/compared-words";
import { Comparison } from "@/components/compare/comparison";
import { Pairs } from "@/components/compare/pairs";
import { Crumb } from "@/components/ui/crumb";
import { readCompared } from "@/domain/catalog/comparison";
import type { Query } from "@/domain/catalog/filters";
import { catalog } from "@/server/content";
import "@/components/listing/listing.css";
import "@/components/salaries/salaries.css";
import "@/components/compare/compare.css";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { roles } = readCompared(await searchParams, catalog().roles);
  const titles = roles.map(({ title }) => title);
  return {
    title: titles.length < 2 ? "Compare roles" : titles.join(", "),
    description: "Two or three software roles side by side: layers, shared skills, hours between, pay.",
    alternates: { canonical: "/compare" },
  };
}

export default async function Compare({ searchParams }: Props) {
  const all = catalog();
  const asked = readCompared(await searchParams, all.roles);
  const { roles } = asked;
  const compared = roles.length > 1;
  return (
    <main id="main" className="page compare">
      <Crumb steps={[{ name: "Roles", href: "/roles" }, { name: "Compare" }]} />
      <h1>
        {compared ? roles.map(({ title }) => title).join(roles.length > 2 ? ", " : " and ") : "Compare roles"}
      </h1>
      <p className="lede num">
        {compared
          ? comparedInWords(roles, all.skills)
          : "Two or three roles side by side: their layers, the skills they share, the hours between them, their pay."}
      </p>
      <AskedNotes asked={asked} roles={all.roles} />
      <ChooseForm roles={all.roles} chosen={roles} />
      {compared ? (
        <Comparison roles={roles} catalog={all} />
      ) : (
        <section aria-labelledby="pairs">
          <h2 id="pairs" className="small-head">
            {roles[0] ? `What lies nearest to ${roles[0].title}` : "The nearest pairs"}
          </h2>
          <Pairs from={roles[0]} catalog={all} />
        </section>
      )}
    </main>
  );
}
