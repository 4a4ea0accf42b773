import { refuse } from "@/domain/refusal";
import type { Store } from "../client";
import type { Actor, Meta, Outcome } from "../command";
import { type NoteView, noteOf } from "../queries/notes";
import { runCommand, staleVersion } from "../run";
import { noteFact, noteRow } from "../texts";

/** Saves the private note on a skill. Versioned: an absent note has version 0. The stored answer has no text. */
export function saveNote(
  store: Store,
  actor: Actor,
  input: { skill: string; text: string },
  meta: Meta,
): Promise<Outcome<NoteView>> {
  const { skill, text } = input;
  return runCommand(store, actor, meta, {
    act: "note.save",
    idempotent: false,
    load: [noteOf(actor.person, skill)],
    reveal: (body) => ({ ...body, text }),
    decide: (held) => {
      // A note outlives its skill in the catalogue: it can still be read, mended and emptied.
      if (held.version === 0 && !meta.known.skill(skill))
        return refuse("skill.unknown", `No skill is called ${skill}.`);
      const stale = staleVersion(meta.ifMatch, held.version);
      if (stale) return stale;
      const version = held.version + 1;
      return {
        ok: true,
        facts: [noteFact(skill, version, text)],
        rows: (events) => events.map((event) => noteRow(event, text)),
        answer: () => ({
          status: 200,
          version,
          body: { skill, text: "", at: meta.now.toISOString(), version },
        }),
      };
    },
  });
}
