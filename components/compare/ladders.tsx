import { capital } from "@/components/ui/format";
import type { RoleEntry } from "@/domain/catalog/catalog";
import { LEVELS } from "@/domain/catalog/common.schema";
import { AlignedTable } from "./aligned-table";

/** What each step of the ladder is called in each role, and how many years it usually takes. */
export function Ladders({ roles }: { roles: RoleEntry[] }) {
  return (
    <AlignedTable label="Titles by level" columns={roles.length}>
      <caption className="visually-hidden">Titles and usual years of each level, by role</caption>
      <thead>
        <tr>
          <th scope="col">Level</th>
          {roles.map(({ id, title }) => (
            <th key={id} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {LEVELS.map((level) => (
          <tr key={level}>
            <th scope="row">{capital(level)}</th>
            {roles.map(({ id, ladder }) => {
              const step = ladder.find((one) => one.level === level);
              return (
                <td key={id}>
                  {step?.titles.join(", ")}
                  <small>{step?.years}</small>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </AlignedTable>
  );
}
