import { Field, tied } from "@/components/ui/field";
import { GOAL_LEVELS, type Goal, HOURS_PER_WEEK } from "@/domain/goal";

export type GoalRole = { id: string; title: string };

/** Role, level and hours a week: the fields of a goal. */
export function GoalFields({
  roles,
  goal,
  error,
}: {
  roles: GoalRole[];
  goal: Goal | null;
  error?: (name: string) => string | undefined;
}) {
  const hint = "From 1 to 80.";
  return (
    <>
      <Field name="role" label="Role" error={error?.("role")}>
        <select {...tied("role", { error: error?.("role") })} defaultValue={goal?.role ?? roles[0]?.id}>
          {roles.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </Field>
      <Field name="level" label="Level" error={error?.("level")}>
        <select {...tied("level", { error: error?.("level") })} defaultValue={goal?.level ?? "entry"}>
          {GOAL_LEVELS.map((level) => (
            <option key={level} value={level}>
              {level[0]?.toUpperCase() + level.slice(1)}
            </option>
          ))}
        </select>
      </Field>
      <Field name="hoursPerWeek" label="Hours a week" hint={hint} error={error?.("hoursPerWeek")}>
        <input
          {...tied("hoursPerWeek", { hint, error: error?.("hoursPerWeek") })}
          type="number"
          inputMode="numeric"
          min={HOURS_PER_WEEK.least}
          max={HOURS_PER_WEEK.most}
          required
          defaultValue={goal?.hoursPerWeek ?? 6}
        />
      </Field>
    </>
  );
}
