"use client";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import type { Goal } from "@/domain/goal";
import { GoalFields, type GoalRole } from "./goal-fields";

type Props = {
  action: FormAction<unknown>;
  formKey: string;
  version: number;
  goal: Goal | null;
  roles: GoalRole[];
};

/** The goal of an account. It carries the version that it showed: a second tab is told, nothing is overwritten. */
export function GoalForm({ action, formKey, version, goal, roles }: Props) {
  return (
    <ActionForm
      action={action}
      formKey={formKey}
      version={version}
      submit="Keep this goal"
      className="form goal-form"
      done="Kept. The plan is made anew."
    >
      {({ value, error }) => (
        // A select takes its default once: what was typed, or kept, comes with fields of its own.
        <GoalFields
          key={`${version} ${value("role", "")} ${value("level", "")}`}
          {...{ roles, goal, value, error }}
        />
      )}
    </ActionForm>
  );
}
