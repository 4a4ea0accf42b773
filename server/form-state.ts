import type { Refusal } from "@/domain/refusal";

/** What a form hears back from its action; useActionState starts with `{ status: "idle" }`. */
export type FormState<T = unknown> =
  | { status: "idle" }
  | { status: "done"; body: T; version: number | null; replayed: boolean }
  | ({ status: "refused"; requestId: string; values: Record<string, string> } & Pick<
      Refusal,
      "code" | "title" | "detail" | "errors" | "extra"
    >);

/** A refusal as a form shows it, with what was typed, so that nobody types it twice. */
export function refused(refusal: Refusal, requestId: string, form: FormData): FormState<never> {
  const { code, title, detail, errors, extra } = refusal;
  return { status: "refused", requestId, values: typed(form), code, title, detail, errors, extra };
}

function typed(form: FormData): Record<string, string> {
  const texts = [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string");
  return Object.fromEntries(texts.filter(([name]) => !name.startsWith("$ACTION") && name !== "key"));
}
