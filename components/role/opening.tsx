import type { ReactNode } from "react";
import { Inline, Plain } from "@/components/ui/plain";
import { still } from "@/components/ui/still";
import type { RoleEntry } from "@/domain/catalog/catalog";
import { Part } from "./part";

/** The role told in one picture, then a failure, then what it answers for. */
export function Opening({ role, body }: { role: RoleEntry; body: ReactNode }) {
  const { analogy, story } = role;
  return (
    <>
      <Part id="idea" title={analogy.title}>
        <div className="prose opening">
          <Plain text={analogy.text} />
        </div>
        {role.titles_note && (
          <aside className="aside-note" aria-label="On titles">
            <p>
              <strong>Also called:</strong> {role.aliases.join(", ")}.
            </p>
            <Plain text={role.titles_note} />
          </aside>
        )}
      </Part>
      <Part id="story" title={story.title}>
        <div className="prose">
          <Plain text={story.text} />
          {story.kind === "example" && <p className="note">An example, made to show the kind of failure.</p>}
          {story.source && (
            <p className="note">
              Source:{" "}
              <a href={story.source.url} rel="noopener">
                {story.source.title}
              </a>
              , {story.source.year}.
            </p>
          )}
          {body}
        </div>
      </Part>
      <Part id="owns" title="What it answers for">
        <dl className="owns">
          {still(role.owns, (own) => (
            <div>
              <dt>{own.name}</dt>
              <dd>
                <Inline text={own.text} />
              </dd>
            </div>
          ))}
        </dl>
      </Part>
    </>
  );
}
