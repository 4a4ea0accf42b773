import type { Metadata } from "next";
import { isStale } from "@/components/pay/source-line";
import { Facts } from "@/components/ui/facts";
import { inWords } from "@/components/ui/format";
import type { SourceEntry } from "@/domain/catalog/catalog";
import { catalog } from "@/server/content";

export const dynamic = "force-static";
export const metadata: Metadata = {
  title: "Sources",
  description: "Where every figure comes from: publisher, period, licence and what it does not say.",
  alternates: { canonical: "/sources" },
};

export default function Sources() {
  const { sources, built, revision } = catalog();
  return (
    <main id="main" className="page">
      <h1>Sources</h1>
      <p className="lede">
        Where every figure comes from, and what it does not say. With no source there is no number.
      </p>
      <p className="fine num">
        Built {inWords(built)}, content revision <code>{revision}</code>.
      </p>
      {Object.values(sources).map((source) => (
        <Source key={source.id} source={source} built={built} />
      ))}
    </main>
  );
}

function Source({ source, built }: { source: SourceEntry; built: string }) {
  return (
    <section className="source" id={source.id} aria-labelledby={`${source.id}-title`}>
      <div>
        <h2 id={`${source.id}-title`}>{source.title}</h2>
        <p>{source.what}</p>
        <h3>What to keep in mind</h3>
        <ul className="bullets">
          {source.caveats.map((caveat) => (
            <li key={caveat}>{caveat}</li>
          ))}
        </ul>
        <p className="note">{source.attribution}</p>
      </div>
      <Facts
        facts={[
          { name: "Publisher", value: source.publisher },
          {
            name: "Period",
            value: source.period,
            note: isStale(source.period_end, built) ? "a newer release may exist" : undefined,
          },
          { name: "Released", value: source.released },
          {
            name: "Licence",
            value: source.licence_url ? (
              <a href={source.licence_url} rel="noopener license">
                {source.licence}
              </a>
            ) : (
              source.licence
            ),
          },
          {
            name: "Address",
            value: (
              <a href={source.url} rel="noopener">
                {new URL(source.url).host}
              </a>
            ),
          },
        ]}
      />
    </section>
  );
}
