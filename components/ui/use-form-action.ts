import { type SyntheticEvent, useActionState, useRef } from "react";
import type { FormState } from "@/server/form-state";

type Action<S> = (state: Awaited<S>, form: FormData) => Promise<S>;

/**
 * useActionState for a server action whose form loses nothing: a refusal leaves the fields as they were filled in,
 * and so does an answer that never came. React empties a form after its action; `onReset` holds that back.
 * `over` is what a lost answer may not take over from the state before it.
 */
export function useFormAction<S extends FormState>(action: Action<S>, idle: Awaited<S>, over?: Partial<S>) {
  const keep = useRef(false);
  async function tried(before: Awaited<S>, form: FormData): Promise<S> {
    keep.current = true;
    try {
      const after = await action(before, form);
      keep.current = after.status === "refused";
      return after;
    } catch (error) {
      if (answered(error)) throw error;
      const values = before.status === "refused" ? before.values : {};
      return { ...before, ...LOST, values, ...over };
    }
  }
  // On the server the action itself: a form without JavaScript posts to it.
  const [state, dispatch, pending] = useActionState(typeof window === "undefined" ? action : tried, idle);
  const onReset = (event: SyntheticEvent) => keep.current && event.preventDefault();
  return { state, dispatch, pending, onReset };
}

/** What Next throws to lead elsewhere and what the server reports of a fault bear a digest; the other is of a newer version. */
const answered = (error: unknown): boolean =>
  error instanceof Error && ("digest" in error || error.name === "UnrecognizedActionError");

const LOST = {
  status: "refused",
  requestId: "",
  code: "server.error",
  title: "No connection",
  detail: "What you entered is still here; send it again.",
  errors: undefined,
  extra: undefined,
} as const;
