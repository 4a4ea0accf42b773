import { Field, tied } from "@/components/ui/field";
import { GOAL_LEVELS, type Goal, HOURS_PER_WEEK, HOURS_WORDS } from "@/domain/goal";
import { capital } from "@/domain/words";

export type GoalRole = { id: string; title: string };

/** Role, level and hours a week: the fields of a goal. */
export function GoalFields({
  roles,
  goal,
  value = (_, fallback) => fallback,
  error,
}: {
  roles: GoalRole[];
  goal: Goal | null;
  /** What was typed before a refusal. */
  value?: (name: string, fallback: string) => string;
  error?: (name: string) => string | undefined;
}) {
  const held = goal && roles.some(({ id }) => id === goal.role) ? goal.role : (roles[0]?.id ?? "");
  return (
    <>
      <Field name="role" label="Role" error={error?.("role")}>
        <select {...tied("role", { error: error?.("role") })} defaultValue={value("role", held)}>
          {roles.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </Field>
      <Field name="level" label="Level" error={error?.("level")}>
        <select
          {...tied("level", { error: error?.("level") })}
          defaultValue={value("level", goal?.level ?? "entry")}
        >
          {GOAL_LEVELS.map((level) => (
            <option key={level} value={level}>
              {capital(level)}
            </option>
          ))}
        </select>
      </Field>
      <Field name="hoursPerWeek" label="Hours a week" error={error?.("hoursPerWeek")}>
        <input
          {...tied("hoursPerWeek", { error: error?.("hoursPerWeek") })}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          size={6}
          defaultValue={value("hoursPerWeek", String(goal?.hoursPerWeek ?? 6))}
        />
      </Field>
    </>
  );
}

/** What is wrong with the hours of a form, or undefined. The server says the same. */
export function wrongHours(text: string): string | undefined {
  const hours = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return hours < HOURS_PER_WEEK.least || hours > HOURS_PER_WEEK.most ? HOURS_WORDS : undefined;
}
