import type { SkillEntry } from "@/domain/catalog/catalog";

/** To a guest: why graded checks need an account, and what is open without one. */
export function GuestCheck({ skill }: { skill: SkillEntry }) {
  const back = encodeURIComponent(`/me/skills/${skill.id}#check`);
  return (
    <section className="me-part" id="check" aria-labelledby="check-title">
      <h2 id="check-title">Check yourself</h2>
      <p className="sub">
        Graded checks need an account: they are scored on the server, and their answers stand on no page.{" "}
        <a href={`/sign-in?to=${back}`}>Sign in to draw three</a>, or try{" "}
        <a href={`/skills/${skill.id}#checks`}>the practice questions</a>, which need none.
      </p>
    </section>
  );
}
