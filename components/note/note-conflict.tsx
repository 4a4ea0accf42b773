import { NOTE_LENGTH } from "@/domain/note";

type Props = { mine: string; theirs: string; settle: (text: string) => void };

/** Both texts of a note that was changed in two places; the writer says what becomes of them. */
export function NoteConflict({ mine, theirs, settle }: Props) {
  const both = `${theirs.trimEnd()}\n\n---\n\n${mine}`;
  return (
    <div className="note-conflict">
      <p>
        <strong>Saved elsewhere</strong>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys. */}
      <pre tabIndex={0}>{theirs || "(empty)"}</pre>
      <div className="acts">
        {both.length <= NOTE_LENGTH && (
          <button type="button" className="btn" onClick={() => settle(both)}>
            Keep both, mine below
          </button>
        )}
        <button type="button" className="btn btn-plain" onClick={() => settle(mine)}>
          Keep only mine
        </button>
        <button type="button" className="btn btn-plain" onClick={() => settle(theirs)}>
          Keep only the other
        </button>
      </div>
    </div>
  );
}
