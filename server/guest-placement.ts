import "server-only";
import { randomInt } from "node:crypto";
import { newId } from "@/db/canonical";
import type { Meta } from "@/db/command";
import { type PlacementView, viewOf } from "@/db/commands/start-placement";
import { type Carried, openPlacement, recordOf, sealPlacement } from "@/db/placement-blob";
import { meansOf } from "@/db/placement-means";
import { unknownRole } from "@/db/unknown-role";
import { type PlacementReply, takeReply } from "@/domain/placement-question";
import { type Refusal, refuse } from "@/domain/refusal";

/** A guest's placement: what an account's looks like, and the signed text that carries it. */
export type GuestPlacement = PlacementView & { sealed: string };
type Known = Pick<Meta, "secret" | "known" | "now">;
export type GuestTurn = { ok: true; placement: GuestPlacement } | Refusal;

/** Begins a placement that nothing here keeps. */
export function beginAsGuest(role: string, meta: Known): GuestTurn {
  if (!meta.known.placement(role)) return unknownRole(role, meta);
  const started = meta.now.toISOString();
  const carried = {
    id: newId("l"),
    role,
    seed: randomInt(2 ** 31),
    given: [],
    started,
    ended: null,
    answers: [],
  };
  return shown(carried, meta);
}

/** What a signed text holds, as its owner may see it. */
export function resumeAsGuest(sealed: string, meta: Known): GuestTurn {
  const carried = openPlacement(sealed, meta.secret);
  return carried ? shown(carried, meta) : unreadable();
}

/** Answers the question that stands, or ends it here. By the same rules as an account's; the old text stays valid. */
export function answerAsGuest(sealed: string, reply: PlacementReply, meta: Known): GuestTurn {
  const carried = openPlacement(sealed, meta.secret);
  if (!carried) return unreadable();
  if (carried.ended)
    return refuse("placement.finished", "Its result stands; begin a new one to answer again.");
  const graph = meta.known.placement(carried.role) ?? ("stop" in reply ? NOTHING : null);
  if (!graph) return unknownRole(carried.role, meta);
  const turn = takeReply(carried, reply, meansOf(carried.id, graph, meta));
  if (!turn.ok) {
    const { code, detail, path } = turn;
    return refuse(code, detail, path ? { errors: [{ path, message: detail }] } : {});
  }
  const answers = turn.answer ? [...carried.answers, turn.answer] : carried.answers;
  return shown({ ...carried, answers, ended: turn.finished ? meta.now.toISOString() : null }, meta);
}

function shown(carried: Carried, meta: Known): GuestTurn {
  const record = recordOf(carried, meta) ?? (carried.ended ? recordOf(carried, withoutRole(meta)) : null);
  if (!record) return unknownRole(carried.role, meta);
  const view = viewOf(record, meta);
  // A release of the content can leave nothing to ask: then this is its end.
  if (view.state === "open" && !view.question)
    return shown({ ...carried, ended: meta.now.toISOString() }, meta);
  return { ok: true, placement: { ...view, sealed: sealPlacement(carried, meta.secret) } };
}

// Its role has left the catalogue: what was answered can still be brought to an end and looked at.
const NOTHING = { skills: [], needs: {} };
const withoutRole = ({ secret, known }: Known) => ({ secret, known: { ...known, placement: () => NOTHING } });

const unreadable = () =>
  refuse("placement.unreadable", "It was changed on its way, or another server began it. Begin a new one.");
