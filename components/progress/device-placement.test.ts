import { expect, it } from "vitest";
import { type Device, type DevicePlacement, deviceStandings, moveOnDevice } from "./device";
import { placeOnDevice, withPlacement } from "./device-placement";

const NOW = "2026-11-28T10:00:00.000Z";
const nothing = { events: [], ratings: [], goal: null, notes: {}, ticks: {}, placements: [] };
const empty: Device = { version: 1, ...nothing, importKey: "k" };
const placement = (more: Partial<DevicePlacement>): DevicePlacement => ({
  ...{ sealed: "a", role: "backend", started: NOW, ended: null, accepted: null },
  ...more,
});
const sealedOf = (device: Device) => device.placements.map(({ sealed }) => sealed);

it("an answer takes the place of what was kept of the same placement", () => {
  const device = withPlacement(empty, placement({ sealed: "a" }));
  expect(sealedOf(withPlacement(device, placement({ sealed: "b" })))).toEqual(["b"]);
});

it("a new placement of a role takes the place of an open one, and leaves finished ones and other roles", () => {
  const kept = [
    placement({ sealed: "finished", started: "2026-11-01T10:00:00.000Z", ended: NOW }),
    placement({ sealed: "open", started: "2026-11-02T10:00:00.000Z" }),
    placement({ sealed: "other", role: "frontend" }),
  ];
  const device = withPlacement({ ...empty, placements: kept }, placement({ sealed: "new" }));
  expect(sealedOf(device)).toEqual(["finished", "other", "new"]);
});

it("accepting moves what a placement may move, and marks the placement", () => {
  const finished = withPlacement(empty, placement({ ended: NOW }));
  const held = moveOnDevice(finished, "sql", "set-aside", NOW) ?? finished;
  const device = placeOnDevice(held, "a", ["acid", "sql", "indexes", "acid"], NOW);
  expect(deviceStandings(device)).toMatchObject({
    acid: { state: "practised", basis: "placement" },
    indexes: { state: "practised", basis: "placement" },
    sql: { state: "aside" },
  });
  expect(device.events.map(({ version }) => version)).toEqual([1, 2, 3]);
  expect(device.placements[0]?.accepted).toEqual(["acid", "sql", "indexes", "acid"]);
});
