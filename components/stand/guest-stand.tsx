"use client";
import { lazy, startTransition, useEffect, useRef } from "react";
import { acceptAsGuest, devicePlacements, keepPlacement } from "@/components/progress/guest-placement";
import { useProgress } from "@/components/progress/use-progress";
import { useFormAction } from "@/components/ui/use-form-action";
import { placeGuest } from "@/server/actions/place-guest";
import type { StandPage } from "@/server/stand-page";
import type { StandTurn } from "@/server/stand-state";
import { StandView } from "./stand-view";

/** For browsers without a script: it stands in the page that the server renders. */
const MailPart = lazy(() => import("./mail-part"));

type Props = { initial: StandPage; outbox: string | null };

/** A lost answer is one that somebody gave, whatever came before it. */
const AT_LAST = { resumed: undefined };

/**
 * A guest's placement. The signed text travels in the form; with a script the device keeps it after each answer, so
 * that it can be left and found again. Without one, the result rides in the sign-in form.
 */
export function GuestStand({ initial, outbox }: Props) {
  const {
    state: turn,
    dispatch,
    ...form
  } = useFormAction<StandTurn>(placeGuest, { status: "idle" }, AT_LAST);
  const standings = useProgress((progress) => progress.standings);
  const guest = useProgress((progress) => progress.mode === "guest");
  const page = turn.page ?? initial;
  const role = initial.role.id;
  useKept(turn, guest, role, dispatch);
  const mine = guest ? devicePlacements(role) : [];
  const kept = mine.find(({ sealed }) => sealed === page.sealed);
  const last = mine.findLast(({ ended, started }) => ended !== null && started !== page.started);
  const { sealed } = page;
  const before = last?.sealed ?? page.before;
  return (
    <StandView
      turn={turn}
      page={page}
      {...form}
      action={dispatch}
      fields={(intent) =>
        intent === "begin"
          ? { role, before: page.step.kind === "result" ? sealed : before }
          : { role, sealed, before }
      }
      standings={standings}
      accepted={kept?.accepted ?? null}
      acceptHere={guest && sealed ? (skills) => acceptAsGuest(sealed, skills) : undefined}
      signIn={guest ? undefined : <MailPart turn={turn} role={role} outbox={outbox} />}
      ticked={turn.ticked}
      kept="device"
    />
  );
}

/** Keeps on the device what was answered here, and shows what the device, or another tab on it, has further. */
function useKept(turn: StandTurn, guest: boolean, role: string, dispatch: (form: FormData) => void): void {
  const done = useRef<StandTurn | null>(null);
  // Another tab's answer changes the standings' object; the newest text says whether it concerns this page.
  useProgress((progress) => progress.standings);
  const newest = guest ? devicePlacements(role).at(-1)?.sealed : undefined;
  const shown = turn.page?.sealed;

  useEffect(() => {
    if (!guest || done.current === turn) return;
    done.current = turn;
    const { page, rated, resumed } = turn;
    if (resumed || turn.status !== "done" || !page?.sealed || !page.started) return;
    const ended = page.step.kind === "result" ? page.step.ended : null;
    const { sealed, started } = page;
    keepPlacement({ ...{ sealed, started, ended, role }, accepted: null }, rated);
  }, [turn, guest, role]);

  const asked = useRef<string | undefined>(undefined);
  useEffect(() => {
    const kept = devicePlacements(role);
    const last = kept.at(-1);
    if (!newest || !last || newest === shown || last.sealed !== newest || asked.current === newest) return;
    asked.current = newest;
    const form = new FormData();
    const before = kept.findLast(({ ended, sealed }) => ended !== null && sealed !== newest);
    for (const [name, value] of Object.entries({ intent: "resume", role, sealed: newest }))
      form.set(name, value);
    if (before) form.set("before", before.sealed);
    startTransition(() => dispatch(form));
  }, [newest, shown, role, dispatch]);
}
