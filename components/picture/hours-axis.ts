import { middle } from "@/components/ui/format";
import type { RoleDistance } from "@/domain/role-distance";
import { percent, stepOf, ticksOf } from "./scale";

/** Hours from where I stand: what is behind lies below 0. */
export type HoursAxis = { ticks: number[]; step: number; place: (hours: number) => string };

/** One axis for all roles: round ends, round steps, and 0 among them. */
export function hoursAxis(distances: readonly Pick<RoleDistance, "behind" | "toDo">[]): HoursAxis {
  const behind = Math.max(0, ...distances.map((distance) => middle(distance.behind)));
  const ahead = Math.max(0, ...distances.map((distance) => distance.toDo.high));
  const step = stepOf(behind + ahead, 10);
  const ticks = ticksOf(-behind, ahead, step);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  return { ticks, step, place: (hours) => percent((hours - low) / (high - low)) };
}
