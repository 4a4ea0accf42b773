"use client";
import { useSyncExternalStore } from "react";
import { hollow, ready, type State } from "@/domain/progress";
import { type Progress, serverSnapshot, snapshot, stateOf } from "./progress-state";
import { subscribe } from "./progress-store";

/** A slice of the store. `select` must give a primitive or a stable object, or every change renders again. */
export function useProgress<T>(select: (progress: Progress) => T): T {
  return useSyncExternalStore(
    subscribe,
    () => select(snapshot()),
    () => select(serverSnapshot()),
  );
}

export type Mark = { state: State; hollow: boolean; ready: boolean };

/** How one skill stands: its state and marks. `needs` are its direct hard prerequisites. */
export function useMark(skill: string, needs: readonly string[]): Mark {
  const packed = useProgress(() => {
    const isHollow = hollow(skill, stateOf, () => needs);
    const isReady = ready(skill, stateOf, () => needs);
    return `${stateOf(skill)} ${isHollow ? 1 : 0} ${isReady ? 1 : 0}`;
  });
  const [state, isHollow, isReady] = packed.split(" ");
  return { state: state as State, hollow: isHollow === "1", ready: isReady === "1" };
}
