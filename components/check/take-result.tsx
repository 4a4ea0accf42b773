import { Listed } from "@/components/me/missing";
import { ACT_WORDS } from "@/components/progress/words";
import { ActionForm } from "@/components/ui/action-form";
import type { SkillEntry } from "@/domain/catalog/catalog";
import type { State } from "@/domain/progress";
import { listed } from "@/domain/words";
import { moveSkill } from "@/server/actions/move-skill";
import type { TakeExplained } from "@/server/check";
import { newFormKey } from "@/server/form-key";

type Props = {
  result: TakeExplained;
  skill: SkillEntry;
  state: State;
  titleOf: (skill: string) => string;
};

/** What a take came to: passed, with what it offers; or not, with what was right and where to read again. */
export function TakeResult({ result, skill, state, titleOf }: Props) {
  if (!result.passed) return <ReadAgain questions={result.questions} skill={skill} titleOf={titleOf} />;
  if (state !== "untouched" && state !== "learning") return null;
  return (
    <>
      <p>You may call it practised now, by a passed check. It is your move: nothing changes by itself.</p>
      <ActionForm action={moveSkill} formKey={newFormKey()} submit={ACT_WORDS.practise}>
        <input type="hidden" name="skill" value={skill.id} />
        <input type="hidden" name="act" value="practise" />
      </ActionForm>
    </>
  );
}

function ReadAgain({
  questions,
  skill,
  titleOf,
}: Omit<Props, "result" | "state"> & Pick<TakeExplained, "questions">) {
  const right = questions.flatMap(({ ok }, at) => (ok ? [String(at + 1)] : []));
  const wrong = questions.flatMap(({ ok }, at) => (ok ? [] : [String(at + 1)]));
  return (
    <p>
      {right.length > 0 && `You had ${questionsOf(right)} right. `}
      Worth reading again for {questionsOf(wrong)}:{" "}
      <Listed
        ids={[skill.id, ...skill.prerequisites]}
        names={Object.fromEntries(
          [skill.id, ...skill.prerequisites].map((id) => [id, { title: titleOf(id) }]),
        )}
      />{" "}
      Then there are <a href={`/skills/${skill.id}#checks`}>its practice questions</a>.
    </p>
  );
}

const questionsOf = (numbers: string[]): string =>
  `${numbers.length === 1 ? "question" : "questions"} ${listed(numbers)}`;
