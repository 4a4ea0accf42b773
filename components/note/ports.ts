import { askApi, forgetHint } from "@/components/progress/account";
import { DRAFT, keepDevice, newKey, readDevice } from "@/components/progress/device";
import { deviceNow, replaceDevice } from "@/components/progress/guest";
import { set } from "@/components/progress/progress-state";
import { leaveWhenSignedOut } from "@/components/progress/progress-store";
import { mergedNote, noteText } from "@/domain/note";
import type { Draft, Port, Stored, Wrote } from "./note-keeper";

/** The note of an account. What could not be sent yet waits on the device under a name of its own. */
export function accountPort(skill: string): Port {
  const path = `me/notes/${skill}`;
  const name = DRAFT + skill;
  let kept: Draft | null = null;
  const read = async (): Promise<Stored | "offline"> => {
    try {
      const answer = await askApi<Stored>(path);
      return answer.ok ? answer.body : "offline";
    } catch {
      return "offline";
    }
  };
  return {
    read,
    write: async (text, version, leaving) => {
      try {
        const answer = await askApi<Stored>(path, {
          method: "PUT",
          ifMatch: version,
          leaving,
          body: { text },
        });
        if (answer.ok) return { kind: "saved", stored: { ...answer.body, text } };
        const { status, detail, errors } = answer.problem;
        if (status === 401) return keepInstead(skill, text);
        if (status === 412) {
          const theirs = await read();
          return theirs === "offline" ? { kind: "offline" } : { kind: "conflict", theirs };
        }
        return status >= 500
          ? { kind: "offline" }
          : { kind: "refused", detail: errors?.map(({ message }) => message).join(", ") ?? detail };
      } catch {
        return { kind: "offline" };
      }
    },
    draft: () => {
      try {
        return (JSON.parse(localStorage.getItem(name) ?? "null") as Draft | null) ?? kept;
      } catch {
        return kept;
      }
    },
    keepDraft: (draft) => {
      kept = draft;
      try {
        if (draft) localStorage.setItem(name, JSON.stringify(draft));
        else localStorage.removeItem(name);
      } catch {
        // A full or forbidden storage: the text lasts as long as the page.
      }
    },
  };
}

/** The session ended elsewhere: the text is kept as a guest's note and comes along at the next sign-in. */
function keepInstead(skill: string, text: string): Wrote {
  const device = readDevice();
  const at = new Date().toISOString();
  const held = device.notes[skill];
  const source = { from: "this device", at } as const;
  const note = { text: mergedNote(held?.text ?? null, text, source) ?? text, at };
  const notes = { ...device.notes, [skill]: { ...note, version: (held?.version ?? 0) + 1 } };
  const kept = keepDevice({ ...device, notes, importKey: newKey() });
  if (!kept)
    return { kind: "refused", detail: "You have been signed out. Copy your text before you sign in." };
  forgetHint();
  leaveWhenSignedOut();
  const said =
    "You have been signed out. Your note is kept on this device and comes along at the next sign-in.";
  set({ notice: { kind: "refused", text: said } });
  return { kind: "saved", stored: { text, at, version: 0 } };
}

/** A guest's note: it never leaves this device. */
export function devicePort(skill: string): Port {
  const stored = (): Stored => deviceNow()?.notes[skill] ?? { text: "", at: null, version: 0 };
  return {
    read: async () => stored(),
    write: async (text, version) => {
      const device = deviceNow();
      if (!device) return { kind: "offline" };
      const held = stored();
      if (held.version !== version) return { kind: "conflict", theirs: held };
      const note = { text: noteText(text), at: new Date().toISOString(), version: version + 1 };
      const kept = replaceDevice({ ...device, notes: { ...device.notes, [skill]: note } });
      return kept
        ? { kind: "saved", stored: { ...note, text } }
        : { kind: "refused", detail: "This browser keeps nothing; the text lasts until you leave." };
    },
    draft: () => null,
    keepDraft: () => undefined,
  };
}
