import { NoteSlot } from "./note-slot";

/** `record`: it stands on the record itself, where a link to it would lead nowhere. */
type Props = { skill: string; title: string; record?: boolean };

/** The private note on a skill's page. Without JavaScript it is written on the record of the skill. */
export function NotePart({ skill, title, record }: Props) {
  return (
    <section className="part" id="note" aria-labelledby="note-title">
      <h2 id="note-title">Private note</h2>
      <p className="sub">In Markdown, for yourself. Nobody else can read it.</p>
      {!record && (
        <noscript>
          <p>
            <a href={`/me/skills/${skill}#note`}>Write it on your record of this skill</a>
          </p>
        </noscript>
      )}
      <NoteSlot skill={skill} title={title} />
    </section>
  );
}
