import type { RoleEntry } from "@/domain/catalog/catalog";
import { type Asked, MOST_COMPARED } from "@/domain/catalog/comparison";
import { compareAddress } from "./address";

type Props = { asked: Asked; roles: Record<string, RoleEntry> };

/** What was asked for and cannot be had: which name nobody knows, what is left out, and what there is. */
export function AskedNotes({ asked, roles }: Props) {
  const { unknown, twice, beyond } = asked;
  if (unknown.length + twice.length + beyond.length === 0) return null;
  const kept = asked.roles.map(({ id }) => id);
  return (
    <section className="form-errors broken" aria-label="What could not be compared">
      <ul>
        {unknown.map(({ value, meant }) => (
          <li key={value}>
            <strong>There is no role “{value}”.</strong>{" "}
            {meant && !kept.includes(meant.id) ? (
              <>
                Did you mean <a href={compareAddress([...kept, meant.id])}>{meant.name}</a>?
              </>
            ) : (
              <>
                There are{" "}
                {Object.values(roles)
                  .map(({ title }) => title)
                  .join(", ")}
                .
              </>
            )}
          </li>
        ))}
        {twice.map(({ id, title }) => (
          <li key={id}>
            <strong>{title} is named twice.</strong> It stands here once: a role differs in nothing from
            itself.
          </li>
        ))}
        {beyond.length > 0 && (
          <li>
            <strong>At most {MOST_COMPARED} roles stand side by side.</strong> Left out:{" "}
            {beyond.map(({ title }) => title).join(", ")}.
          </li>
        )}
      </ul>
    </section>
  );
}
