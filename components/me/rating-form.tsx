"use client";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { RatingFields } from "./rating-fields";

type Props = {
  action: FormAction<unknown>;
  formKey: string;
  skill: string;
  lines: { can: string; example: string }[];
};

/** The self-rating of an account, as a form that also posts without JavaScript. */
export function RatingForm({ action, formKey, skill, lines }: Props) {
  return (
    <ActionForm
      action={action}
      formKey={formKey}
      submit="Keep this rating"
      className="form"
      done="Kept, with its date."
    >
      <input type="hidden" name="skill" value={skill} />
      <RatingFields lines={lines} />
    </ActionForm>
  );
}
