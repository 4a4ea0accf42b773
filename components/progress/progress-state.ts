import type { ImportReport } from "@/domain/importing";
import type { State } from "@/domain/progress";
import type { Shown } from "./account";

/** What the reader must be told of their progress. */
export type Notice =
  | { kind: "merged"; report: ImportReport }
  | { kind: "unmerged"; text: string }
  | { kind: "refused"; text: string }
  | { kind: "signed-out"; kept: boolean }
  | { kind: "offline"; waiting: number }
  | { kind: "unkept" };

export type Progress = {
  mode: "loading" | "guest" | "account";
  standings: Record<string, Shown>;
  notice: Notice | null;
  /** Counts what the account has taken since the page was loaded. */
  saved: number;
  /** Skill whose acts are open in the popover, and the square that it belongs to. */
  open: { skill: string; title: string; square: HTMLElement } | null;
};

const LOADING: Progress = { mode: "loading", standings: {}, notice: null, saved: 0, open: null };

let progress = LOADING;
const listeners = new Set<() => void>();

/** The one state of the page's progress: a guest's from the device, a signed-in person's from the API. */
export const snapshot = (): Progress => progress;
export const serverSnapshot = (): Progress => LOADING;

export const stateOf = (skill: string): State => progress.standings[skill]?.state ?? "untouched";

/** Changes a part of it and tells everybody who listens. */
export function set(change: Partial<Progress>): void {
  progress = { ...progress, ...change };
  for (const listener of listeners) listener();
}

export function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
