"use client";
import { type FormEvent, useState } from "react";
import { deviceNow, keepGoal } from "@/components/progress/guest";
import { useProgress } from "@/components/progress/use-progress";
import type { GoalLevel } from "@/domain/goal";
import { GoalFields, type GoalRole } from "./goal-fields";

/** A guest's goal, kept on the device. */
export function GuestGoal({ roles }: { roles: GoalRole[] }) {
  const mode = useProgress((progress) => progress.mode);
  const [said, setSaid] = useState("");
  if (mode === "loading") return null;

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const kept = keepGoal({
      role: String(form.get("role")),
      level: String(form.get("level")) as GoalLevel,
      hoursPerWeek: Number(form.get("hoursPerWeek")),
    });
    setSaid(kept ? "Kept on this device." : "This browser keeps nothing; the goal lasts until you leave.");
  }

  return (
    <form onSubmit={onSubmit} className="form">
      <GoalFields roles={roles} goal={deviceNow()?.goal ?? null} />
      <button type="submit" className="btn">
        Keep this goal
      </button>
      <p role="status">{said}</p>
    </form>
  );
}
