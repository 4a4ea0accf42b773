import { CheckPart } from "@/components/check/check-part";
import { JournalLines } from "@/components/journal/journal-lines";
import { because } from "@/components/journal/move-words";
import { ACT_WORDS } from "@/components/progress/words";
import { layerOf } from "@/components/skill/ground";
import { ActionForm } from "@/components/ui/action-form";
import type { SkillEntry } from "@/domain/catalog/catalog";
import { hollow } from "@/domain/progress";
import { moveSkill } from "@/server/actions/move-skill";
import { rateSkill } from "@/server/actions/rate-skill";
import { titleOf } from "@/server/content";
import { newFormKey } from "@/server/form-key";
import { mySkill } from "@/server/me";
import { HollowNote, missingUnder } from "./missing";
import { Moment } from "./moment";
import { RatingForm } from "./rating-form";
import { RatingList } from "./rating-list";
import { RecordHead } from "./record-head";
import { journalNames, skillNames } from "./skill-names";

/** So many lines of a skill stand in the open; the rest folds away. */
const AT_ONCE = 6;

/** A signed-in person's record of one skill. Every act is a form: it works without JavaScript. */
export async function AccountSkill({ person, skill }: { person: string; skill: SkillEntry }) {
  const { standing, allowed, journal, ratings, stateOf, check } = await mySkill(person, skill.id);
  const last = journal.find((event) => event.move);
  const isHollow = hollow(skill.id, stateOf, () => skill.prerequisites);
  return (
    <>
      <RecordHead
        layer={layerOf(skill)}
        standing={standing}
        hollow={isHollow}
        due={check.dueNow}
        acts={allowed.map((act) => (
          <ActionForm
            key={act}
            action={moveSkill}
            formKey={newFormKey()}
            submit={ACT_WORDS[act]}
            quiet={act !== "start" && act !== "resume"}
          >
            <input type="hidden" name="skill" value={skill.id} />
            <input type="hidden" name="act" value={act} />
          </ActionForm>
        ))}
      >
        {last?.move ? (
          <p className="sub">
            {because(last.move)} Line {last.version} of your journal, <Moment at={last.at} />.
          </p>
        ) : (
          <p className="sub">Not moved yet. Say where you stand.</p>
        )}
        {isHollow && <HollowNote ids={missingUnder(skill.prerequisites, stateOf)} names={skillNames()} />}
      </RecordHead>
      <CheckPart
        skill={skill}
        check={check}
        state={standing.state}
        last={last?.move ?? null}
        titleOf={titleOf}
      />
      <div className="record-two">
        <section className="me-part" aria-labelledby="rating">
          <h2 id="rating">Rate yourself</h2>
          <p className="sub">
            A rating is your own view, with its date. It moves nothing and proves nothing.
          </p>
          <RatingForm action={rateSkill} formKey={newFormKey()} skill={skill.id} lines={skill.levels} />
          {ratings.length > 0 && (
            <RatingList ratings={ratings} lines={{ [skill.id]: skill.levels.map(({ can }) => can) }} />
          )}
        </section>
        <section className="me-part" aria-labelledby="history">
          <h2 id="history">What happened</h2>
          <JournalLines events={journal.slice(0, AT_ONCE)} names={journalNames()} />
          {journal.length > AT_ONCE && (
            <details className="fold">
              <summary>{journal.length - AT_ONCE} older</summary>
              <JournalLines events={journal.slice(AT_ONCE)} names={journalNames()} />
            </details>
          )}
        </section>
      </div>
    </>
  );
}
