import type { ImportReport } from "@/domain/importing";
import { postDevice } from "./account";
import { emptyDevice, isEmpty, keepDevice, readDevice } from "./device";
import { type Notice, set, snapshot } from "./progress-state";

const MERGED = "strata.merged";

/** Carries a guest's store into the account. The device is emptied only once the answer has arrived. */
export async function bringDevice(): Promise<void> {
  const brought = readDevice();
  if (isEmpty(brought)) return;
  keepDevice(brought);
  const answer = await postDevice(brought);
  if (!answer.ok) {
    // Not signed in after all: the store stays where it is, for the next time.
    if (answer.problem.status !== 401) set({ notice: { kind: "unmerged", text: answer.problem.detail } });
    return;
  }
  emptyDevice();
  remember(answer.body);
  set({ notice: { kind: "merged", report: answer.body }, saved: snapshot().saved + 1 });
}

/** What the merge of this visit answered, until it has been read and closed. */
export function mergedNotice(): Notice | null {
  try {
    const kept = sessionStorage.getItem(MERGED);
    return kept ? { kind: "merged", report: JSON.parse(kept) as ImportReport } : null;
  } catch {
    return null;
  }
}

export function forgetMerged(): void {
  try {
    sessionStorage.removeItem(MERGED);
  } catch {
    // Nothing was kept.
  }
}

function remember(report: ImportReport): void {
  try {
    sessionStorage.setItem(MERGED, JSON.stringify(report));
  } catch {
    // The notice still shows on this page.
  }
}
