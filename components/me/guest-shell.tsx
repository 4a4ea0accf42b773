"use client";
import { lazy, type ReactNode, Suspense } from "react";
import { isEmpty } from "@/components/progress/device";
import type { GoalRole } from "./goal-fields";
import type { Ground } from "./ground";
import { GuestGoal } from "./guest-goal";
import { useDevice } from "./use-device";

// What works out plan and section comes only to those who have something on the device.
const Top = lazy(() => import("./guest-way").then(({ GuestTop }) => ({ default: GuestTop })));
const Rest = lazy(() => import("./guest-way").then(({ GuestRest }) => ({ default: GuestRest })));

/** Keeps what stands below out of sight until the device has been read: nothing jumps. */
const WAIT = <div key="wait" className="device-wait" />;

type Props = {
  ground: Ground;
  roles: GoalRole[];
  /** The head until the device has been read, and while it is empty. */
  head: ReactNode;
  /** What an empty device says. */
  empty: ReactNode;
  /** By role: the line that stands for it among the others. */
  lines: Record<string, ReactNode>;
};

/** A guest's path around the goal: the form keeps its place, and the focus, when the first goal makes a plan. */
export function GuestShell({ ground, roles, head, empty, lines }: Props) {
  const device = useDevice();
  const begun = device !== null && (!isEmpty(device) || device.placements.length > 0);
  return (
    <>
      {begun ? (
        <Suspense fallback={[head, WAIT]}>
          <Top ground={ground} device={device} />
        </Suspense>
      ) : (
        head
      )}
      {!device && WAIT}
      {device && !begun && empty}
      {device && (
        <section className="me-part" aria-labelledby="goal">
          <h2 id="goal">Goal</h2>
          <p className="sub">
            {device.goal
              ? "Another level, or other hours, and the plan is made anew."
              : "A role, a level and the hours you have: from these comes a plan with dates."}
          </p>
          <GuestGoal roles={roles} />
        </section>
      )}
      {begun && (
        <Suspense fallback={null}>
          <Rest ground={ground} device={device} lines={lines} />
        </Suspense>
      )}
    </>
  );
}
