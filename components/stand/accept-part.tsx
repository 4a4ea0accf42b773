import { held } from "@/components/journal/move-words";
import { plural } from "@/components/ui/format";
import type { State } from "@/domain/progress";
import type { StandPage, StandResult, StandSkill } from "@/server/stand-page";
import { AcceptForm } from "./accept-form";
import { SkillsByLayer } from "./skills-by-layer";
import type { StandDoing } from "./stand-view";

type Props = { page: StandPage; step: StandResult; doing: StandDoing };

const MOVES: readonly State[] = ["untouched", "learning"];
const STAYS = ["practised", "proven", "aside"] as const;
const STAY_WORDS = {
  practised: "Practised already, and stays so",
  proven: "Proven, and stays so",
  aside: "Set aside, and stays so",
};

/** Asks before anything changes; afterwards, what moved and what stayed. */
export function AcceptPart({ page, step, doing }: Props) {
  const { standings, accepted } = doing;
  const heldOf = ({ id }: StandSkill) => standings[id] ?? { state: "untouched" as const, basis: null };
  const known = [...step.asked, ...step.inferred];
  if (accepted) return <Accepted page={page} known={known} accepted={accepted} standings={standings} />;
  const movable = (skills: readonly StandSkill[]) =>
    skills.filter((skill) => MOVES.includes(heldOf(skill).state));
  const [asked, inferred] = [movable(step.asked), movable(step.inferred)];
  const stays = [...known.filter((skill) => !MOVES.includes(heldOf(skill).state)), ...step.given];
  const many = asked.length + inferred.length;
  return (
    <>
      {many > 0 ? (
        <p className="sub">
          Nothing has changed yet. What you accept becomes practised, on the basis of this placement: it
          proves nothing, and each skill can be taken back in its record. Untick what you would not sign.
        </p>
      ) : (
        <p className="sub">
          {known.length === 0
            ? "Nothing was found to be known. Then the way begins at the bottom of the section."
            : "All of it stands already: there is nothing to accept."}
        </p>
      )}
      {(many > 0 || doing.signIn) && (
        <AcceptForm doing={doing} layers={page.layers} asked={asked} inferred={inferred} />
      )}
      {STAYS.map((state) => {
        const same = stays.filter((skill) => heldOf(skill).state === state);
        return same.length === 0 ? null : (
          <div key={state}>
            <h4>
              {STAY_WORDS[state]}: {same.length}
            </h4>
            <SkillsByLayer skills={same} layers={page.layers} each={record} />
          </div>
        );
      })}
    </>
  );
}

type AcceptedProps = Pick<Props, "page"> &
  Pick<StandDoing, "standings"> & { known: readonly StandSkill[]; accepted: readonly string[] };

function Accepted({ page, known, accepted, standings }: AcceptedProps) {
  const took = known.filter(({ id }) => accepted.includes(id));
  const byPlacement = (skill: StandSkill) => standings[skill.id]?.basis === "placement";
  const [moved, stayed] = [took.filter(byPlacement), took.filter((skill) => !byPlacement(skill))];
  return (
    <>
      <p className="sub">
        {plural(moved.length, "skill")} {moved.length === 1 ? "stands" : "stand"} as practised on the basis of
        this placement. To take one back, open its record and undo the last move.
      </p>
      <SkillsByLayer skills={moved} layers={page.layers} each={record} />
      {stayed.length > 0 && (
        <>
          <h4>Otherwise by now: {stayed.length}</h4>
          <SkillsByLayer
            skills={stayed}
            layers={page.layers}
            each={(skill) => (
              <>
                {record(skill)} (
                {held(standings[skill.id] ?? { state: "untouched", basis: null }).toLowerCase()})
              </>
            )}
          />
        </>
      )}
      <p className="acts">
        <a className="btn" href="/me">
          Go to my path
        </a>
        <a className="btn btn-plain" href={`/roles/${page.role.id}`}>
          See the section
        </a>
      </p>
    </>
  );
}

const record = ({ id, title }: StandSkill) => <a href={`/me/skills/${id}`}>{title}</a>;
