"use client";
import { type FormEvent, useState } from "react";
import { keepGoal } from "@/components/progress/guest";
import { fieldId } from "@/components/ui/field";
import type { GoalLevel } from "@/domain/goal";
import { GoalFields, type GoalRole, wrongHours } from "./goal-fields";
import { useDevice } from "./use-device";

/** A guest's goal, kept on the device. */
export function GuestGoal({ roles }: { roles: GoalRole[] }) {
  const device = useDevice();
  const [said, setSaid] = useState("");
  const [wrong, setWrong] = useState<string | undefined>();
  if (!device) return null;

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const hours = String(form.get("hoursPerWeek"));
    const error = wrongHours(hours);
    setWrong(error);
    setSaid("");
    if (error) {
      document.getElementById(fieldId("hoursPerWeek"))?.focus();
      return;
    }
    const kept = keepGoal({
      role: String(form.get("role")),
      level: String(form.get("level")) as GoalLevel,
      hoursPerWeek: Number(hours),
    });
    setSaid(kept ? "Kept on this device." : "This browser keeps nothing; the goal lasts until you leave.");
  }

  return (
    <form onSubmit={onSubmit} className="form goal-form" noValidate>
      <GoalFields
        roles={roles}
        goal={device.goal}
        error={(name) => (name === "hoursPerWeek" ? wrong : undefined)}
      />
      <button type="submit" className="btn">
        Keep this goal
      </button>
      <p role="status">{said}</p>
    </form>
  );
}
