import { Moment } from "@/components/me/moment";
import { ResourceLine } from "@/components/skill/resource-line";
import { ActionForm } from "@/components/ui/action-form";
import { UserText } from "@/components/ui/user-text";
import type { SkillEntry } from "@/domain/catalog/catalog";
import { saveNote } from "@/server/actions/save-note";
import { tickResource } from "@/server/actions/tick-resource";
import { catalog } from "@/server/content";
import { newFormKey } from "@/server/form-key";
import { myNote } from "@/server/me-note";
import { NoteForm } from "./note-form";

/** A signed-in person's note on a skill and their ticks, as forms that post without JavaScript. */
export async function AccountNote({ person, skill }: { person: string; skill: SkillEntry }) {
  const { note, ticks } = await myNote(person, skill.id);
  const { resources } = catalog();
  return (
    <div className="record-two">
      <section className="me-part" id="note" aria-labelledby="note-title">
        <h2 id="note-title">Private note</h2>
        <p className="sub">
          In Markdown, for yourself. Nobody else can read it.
          {note.at && (
            <>
              {" "}
              Saved <Moment at={note.at} />.
            </>
          )}
        </p>
        {note.text.trim() !== "" && (
          <div className="prose note-shown">
            <UserText text={note.text} />
          </div>
        )}
        <NoteForm
          action={saveNote}
          formKey={newFormKey()}
          skill={skill.id}
          version={note.version}
          text={note.text}
        />
      </section>
      <section className="me-part" id="resources" aria-labelledby="resources-title">
        <h2 id="resources-title">Resources</h2>
        <ul className="rows">
          {skill.resources.map((id) => {
            const resource = resources[id];
            const done = ticks.get(id);
            return resource ? (
              <li key={id} className="note-resource">
                <div>
                  <ResourceLine resource={resource} />
                  {done && (
                    <p className="fine">
                      <strong>Done</strong>, <Moment at={done} day />
                    </p>
                  )}
                </div>
                <ActionForm
                  action={tickResource}
                  formKey={newFormKey()}
                  submit={done ? "Not done after all" : "Done"}
                  label={`${done ? "Not done after all" : "Done"}: ${resource.title}`}
                  quiet
                >
                  <input type="hidden" name="resource" value={id} />
                  <input type="hidden" name="done" value={done ? "no" : "yes"} />
                </ActionForm>
              </li>
            ) : null;
          })}
        </ul>
      </section>
    </div>
  );
}
