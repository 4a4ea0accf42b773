import type { ImportReport } from "@/domain/importing";
import type { Act, Basis, State } from "@/domain/progress";
import type { Rating } from "@/domain/rating";
import { type Device, deviceClaims } from "./device";

/** A standing as the API gives it; `due`: when it is to be checked again, which a guest's never is. */
export type Shown = { state: State; basis: Basis | null; since: string | null; due?: string | null };
export type Problem = {
  status: number;
  code: string;
  title: string;
  detail: string;
  allowed?: Act[];
  errors?: { path: string; message: string }[];
};
export type Answer<T> = { ok: true; body: T } | { ok: false; problem: Problem };

/** True when the hint cookie says that there may be a session: guests cause no request at all. */
export const maySignedIn = (): boolean => document.cookie.split("; ").includes("strata-in=1");

/** The session has ended elsewhere: the next page asks for nothing. */
export function forgetHint(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
  document.cookie = "strata-in=; Path=/; Max-Age=0; SameSite=Lax";
}

export const getProgress = () => askApi<{ version: number; skills: Record<string, Shown> }>("me/progress");
export const getRatings = () => askApi<{ ratings: Rating[] }>("me/ratings");

export const postMove = (skill: string, act: Act, key: string) =>
  askApi<{ standing: Shown; allowed: Act[] }>("me/progress", { key, body: { skill, act } });

export const postDevice = (device: Device) =>
  askApi<ImportReport>("me/import", { key: device.importKey, body: deviceClaims(device) });

/** `leaving`: the page may be gone before the answer comes. */
type Sent = { method?: string; key?: string; ifMatch?: number; leaving?: boolean; body?: unknown };

/** One call of the API. A lost network throws TypeError, as fetch does: the caller may repeat with the same key. */
export async function askApi<T>(path: string, sent?: Sent): Promise<Answer<T>> {
  const headers: Record<string, string> = { accept: "application/json" };
  if (sent) headers["content-type"] = "application/json";
  if (sent?.key) headers["idempotency-key"] = sent.key;
  if (sent?.ifMatch !== undefined) headers["if-match"] = `"${sent.ifMatch}"`;
  const response = await fetch(`/api/v1/${path}`, {
    method: sent ? (sent.method ?? "POST") : "GET",
    headers,
    body: sent ? JSON.stringify(sent.body) : undefined,
    cache: "no-store",
    keepalive: sent?.leaving,
  });
  const body = (await response.json()) as unknown;
  return response.ok ? { ok: true, body: body as T } : { ok: false, problem: body as Problem };
}
