import { timingSafeEqual } from "node:crypto";
import { placementBlob } from "@/domain/placement-blob.schema";
import { summaryOf } from "@/domain/placement-record";
import { secretFor } from "./canonical";
import type { Meta } from "./command";
import { meansOf } from "./placement-means";
import type { PlacementRecord } from "./queries/placements";

/** A placement without an account: no row holds it, so its record travels, signed, with its owner. */
export type Carried = Pick<
  PlacementRecord,
  "id" | "role" | "seed" | "given" | "started" | "ended" | "answers"
>;

/** The record as one signed text: readable by anyone, changed by nobody. */
export function sealPlacement(carried: Carried, secret: string): string {
  const { id, role, seed, given, started, ended, answers } = carried;
  const text = Buffer.from(JSON.stringify({ v: 1, id, role, seed, given, started, ended, answers })).toString(
    "base64url",
  );
  return `${text}.${signature(text, secret)}`;
}

/** The record that a signed text holds; null for a text that this server never signed. */
export function openPlacement(sealed: string, secret: string): Carried | null {
  const [text = "", sign = "", ...rest] = sealed.split(".");
  const [given, wanted] = [Buffer.from(sign), Buffer.from(signature(text, secret))];
  if (rest.length > 0 || given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  const parsed = placementBlob.safeParse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  if (!parsed.success) return null;
  const { v: _, ...carried } = parsed.data;
  return carried;
}

/** The whole record of a carried placement: its result is worked out from its answers. Null for an unknown role. */
export function recordOf(carried: Carried, meta: Pick<Meta, "secret" | "known">): PlacementRecord | null {
  const graph = meta.known.placement(carried.role);
  if (!graph) return null;
  const { open } = meansOf(carried.id, graph, meta);
  const { seed, given, answers, ended } = carried;
  const result = ended ? summaryOf(graph, seed, given, answers, open) : null;
  const state = ended ? ("finished" as const) : ("open" as const);
  return { ...carried, state, result, accepted: null, brought: true, version: 0 };
}

const signature = (text: string, secret: string): string => secretFor(secret, "placement", "carried", text);
