import type { Metadata } from "next";

export const dynamic = "force-static";
export const metadata: Metadata = {
  title: "About",
  description: "What Strata is, how it is made, and what it does not do.",
  alternates: { canonical: "/about" },
};

export default function About() {
  return (
    <main id="main" className="page">
      <h1>About</h1>
      <div className="prose">
        <p className="lede">
          Strata shows what a software role is made of, layer by layer, and keeps a record of where you stand
          in it.
        </p>
        <h2>The picture</h2>
        <p>
          A role is drawn as a section through rock. Foundations lie at the bottom, Layers 1 to 3 above them,
          and your own progress is a core drilled through all four. Each part of the core fills by the hours
          of its layer: proven at the bottom, then practised, then learning.
        </p>
        <p>
          A skill begun while something it rests on is untouched or set aside is <em>hollow</em>. It is
          marked, never locked.
        </p>
        <h2>What a state means</h2>
        <p>
          <em>Learning</em> and <em>practised</em> are yours to say. <em>Proven</em> is not: it needs
          evidence, and nobody can declare it for themselves. Every record keeps what it rests on, and the
          journal says what each event changed and why.
        </p>
        <h2>Where the facts come from</h2>
        <p>
          Every figure names its source, sample, year and licence; under 20 answers only the count is shown.
          The <a href="/sources">sources</a> stand on a page of their own, with what they do not say. Pay,
          companies and usage are derived from open data by a script in the project, so that anyone can run it
          again.
        </p>
        <h2>What it does not do</h2>
        <p>
          No advertisements, no trackers, no requests to other hosts from any page. No streaks. No score that
          adds unlike things up. No invented company, salary or person.
        </p>
      </div>
    </main>
  );
}
