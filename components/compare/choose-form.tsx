import type { RoleEntry } from "@/domain/catalog/catalog";

type Props = { roles: Record<string, RoleEntry>; chosen: RoleEntry[] };

const COLUMNS = ["First role", "Second role", "Third role"];

/** Which roles stand side by side: a plain GET form. */
export function ChooseForm({ roles, chosen }: Props) {
  return (
    <form action="/compare" className="choose-form" autoComplete="off">
      {COLUMNS.map((name, at) => (
        <div key={name} className="field">
          <label htmlFor={`compare-${at}`}>{name}</label>
          <select id={`compare-${at}`} name="roles" defaultValue={chosen[at]?.id ?? ""}>
            <option value="">{at < 2 ? "Choose a role" : "None"}</option>
            {Object.values(roles).map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button type="submit" className="btn">
        Compare
      </button>
    </form>
  );
}
