"use client";
import { useFormAction } from "@/components/ui/use-form-action";
import { placeMe } from "@/server/actions/place-me";
import type { StandPage } from "@/server/stand-page";
import type { StandTurn } from "@/server/stand-state";
import { StandView } from "./stand-view";

/** The placement of an account: the page is read anew after each answer, and each form carries its key. */
export function AccountStand({ page, formKey }: { page: StandPage; formKey: string }) {
  const { state: turn, dispatch, ...form } = useFormAction<StandTurn>(placeMe, { status: "idle" });
  const { placement } = page;
  return (
    <StandView
      turn={turn}
      page={page}
      {...form}
      action={dispatch}
      fields={(intent) =>
        intent === "begin"
          ? { key: formKey, role: page.role.id }
          : { key: intent === "stop" ? `${formKey}-stop` : formKey, placement }
      }
      standings={page.standings ?? {}}
      accepted={page.step.kind === "result" ? page.step.accepted : null}
      kept="account"
    />
  );
}
