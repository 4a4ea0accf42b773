import type { Fact } from "@/domain/events";
import { refuse } from "@/domain/refusal";
import type { Store } from "../client";
import type { Actor, Meta, Outcome } from "../command";
import { NOTHING_THERE, project } from "../project";
import { heldTicksOf } from "../queries/ticks";
import { runCommand } from "../run";

/** `at`: since when it is ticked, null when it is not. */
export type ResourceTicked = { resource: string; at: string | null };

/** Ticks a resource as done, or takes the tick off. What stands already stays as it is, and adds no event. */
export function tickResource(
  store: Store,
  actor: Actor,
  input: { resource: string; done: boolean },
  meta: Meta,
): Promise<Outcome<ResourceTicked>> {
  const { resource, done } = input;
  return runCommand(store, actor, meta, {
    act: "resource.tick",
    idempotent: false,
    load: [heldTicksOf(actor.person)],
    decide: (ticks) => {
      const held = ticks.get(resource);
      // What has left the catalogue can still be taken off.
      if (!meta.known.resource(resource) && (done || !held))
        return refuse("resource.unknown", `No resource is called ${resource}.`);
      const stands = held?.at ?? null;
      const now = meta.now.toISOString();
      const at = done ? (stands ?? now) : null;
      const facts: Fact[] = at === stands ? [] : [tickFact(resource, done, now)];
      return {
        ok: true,
        facts,
        rows: (events) => project(events, { ...NOTHING_THERE, ticks: new Set(ticks.keys()) }),
        answer: () => ({ status: 200, body: { resource, at } }),
      };
    },
  });
}

const tickFact = (resource: string, done: boolean, at: string): Fact => ({
  type: done ? "resource.ticked" : "resource.unticked",
  payload: { resource, at },
});
