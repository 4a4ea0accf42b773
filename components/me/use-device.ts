"use client";
import type { Device } from "@/components/progress/device";
import { deviceNow } from "@/components/progress/guest";
import { useProgress } from "@/components/progress/use-progress";

/** A guest's store as it is now; null until it has been read, and for an account. */
export const useDevice = (): Device | null =>
  useProgress(({ mode }) => (mode === "guest" ? deviceNow() : null));
