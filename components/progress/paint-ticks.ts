import type { Tick } from "@/domain/tick";
import { askApi } from "./account";
import { deviceNow, replaceDevice } from "./guest";
import { type Progress, set, snapshot } from "./progress-state";

/** What the account has ticked, asked for once; null while it is not known. */
let held: Set<string> | null = null;
let asked: Promise<void> | null = null;
let watching = false;

/** Puts the reader's ticks into the boxes of a page, and keeps what is changed in them. */
export async function paintTicks(mode: Progress["mode"]): Promise<void> {
  if (mode === "loading") return;
  if (!watching) document.addEventListener("change", onChange);
  watching = true;
  if (mode === "guest") {
    held = asked = null;
    return paint(new Set(Object.keys(deviceNow()?.ticks ?? {})));
  }
  asked ??= load();
  await asked;
  if (held && snapshot().mode === "account") paint(held);
}

async function load(): Promise<void> {
  try {
    const answer = await askApi<{ resources: Tick[] }>("me/resources");
    if (answer.ok) held = new Set(answer.body.resources.map(({ resource }) => resource));
  } catch {
    // No network: the boxes stay closed, and the next look asks again.
    asked = null;
  }
}

function paint(ticks: Set<string>): void {
  for (const box of document.querySelectorAll<HTMLInputElement>("[data-tick]")) {
    box.disabled = false;
    box.checked = ticks.has(box.dataset.tick ?? "");
  }
}

function onChange({ target }: Event): void {
  const resource = target instanceof HTMLInputElement ? target.dataset.tick : undefined;
  if (resource === undefined || !(target instanceof HTMLInputElement)) return;
  if (snapshot().mode === "guest") tickOnDevice(resource, target.checked);
  else void tick(resource, target.checked);
}

function tickOnDevice(resource: string, done: boolean): void {
  const device = deviceNow();
  if (!device) return;
  const { [resource]: _, ...ticks } = device.ticks;
  replaceDevice({ ...device, ticks: done ? { ...ticks, [resource]: new Date().toISOString() } : ticks });
}

/** Shown at once; what could not be kept is taken back and said. */
async function tick(resource: string, done: boolean): Promise<void> {
  mark(resource, done);
  try {
    const path = `me/resources/${encodeURIComponent(resource)}`;
    const answer = await askApi(path, { method: done ? "PUT" : "DELETE" });
    if (answer.ok) return set({ saved: snapshot().saved + 1 });
    set({ notice: { kind: "refused", text: answer.problem.detail } });
  } catch {
    set({ notice: { kind: "refused", text: "No connection. The tick was not kept." } });
  }
  mark(resource, !done);
  if (held) paint(held);
}

function mark(resource: string, done: boolean): void {
  if (done) held?.add(resource);
  else held?.delete(resource);
}
