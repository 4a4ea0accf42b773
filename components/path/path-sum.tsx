import { middle } from "@/components/ui/format";
import { arrivalInWords, hoursBehind, otherPaceInWords, paceInWords } from "@/domain/path-words";
import type { Hours, Plan } from "@/domain/plan";
import { capital, listed, numberInWords } from "@/domain/words";

type Props = {
  plan: Plan;
  /** The same goal at more hours a week, where that is worth a word. */
  faster: Plan | null;
  titleOf: (skill: string) => string;
};

/** Under the name of a goal: the hours behind, and when the rest arrives, or that it has. */
export function PathSum({ plan, faster, titleOf }: Props) {
  const { behind, all } = hoursBehind(plan);
  if (plan.arrived) return <Arrived plan={plan} titleOf={titleOf} />;
  const other = otherPaceInWords(plan, faster);
  return (
    <>
      {behind} of about {all} hours behind you.
      {plan.arrives && (
        <>
          {" "}
          At {paceInWords(plan.goal.hoursPerWeek)} you arrive{" "}
          <strong>{arrivalInWords(plan.arrives, plan.from)}</strong>
          {other && `; ${other}`}.
        </>
      )}
    </>
  );
}

function Arrived({ plan: { aside, goal, steps }, titleOf }: Omit<Props, "faster">) {
  const left = aside.map(titleOf);
  return (
    <>
      <strong>You have arrived{aside.length > 0 && `, ${asideInWords(left)}`}.</strong> All that counts up to{" "}
      {goal.level} level is practised or proven.
      {steps.length > 0 &&
        ` Under it, ${listed(steps.map(({ skill }) => titleOf(skill)))} ${steps.length === 1 ? "is" : "are"} still missing.`}
    </>
  );
}

const asideInWords = (titles: string[]): string => {
  const some = `${numberInWords(titles.length)} set aside`;
  return titles.length > 3 ? some : `${some}: ${listed(titles)}`;
};

type BegunProps = { title: string; behind: Hours; toDo: Hours };

/** Without a goal: the hours of the role that leads, and what a goal would add. */
export function BegunSum({ title, behind, toDo }: BegunProps) {
  return (
    <>
      {middle(behind)} of about {middle(behind) + middle(toDo)} hours of {title} behind you.{" "}
      <a href="#goal">Set a goal</a>, and the rest gets dates.
    </>
  );
}

type RetiredProps = {
  role: string;
  /** Null: nothing came in its place; left out where the page cannot know. */
  successor?: { id: string; title: string } | null;
};

/** What the head says of a goal whose role is gone. */
export function RetiredSum({ role, successor }: RetiredProps) {
  return (
    <>
      Your goal, <strong>{capital(role.replaceAll("-", " "))}</strong>, has left the catalogue.{" "}
      {successor && (
        <>
          <a href={`/roles/${successor.id}`}>{successor.title}</a> came in its place.{" "}
        </>
      )}
      {successor === null && "No role came in its place. "}
      What you have learnt stays; <a href="#goal">a new goal</a> gets a new plan.
    </>
  );
}
