import { range } from "@/components/ui/format";
import type { RoleDistance } from "@/domain/role-distance";
import { Numbers } from "./numbers";

type Props = { distances: RoleDistance[]; titleOf: (role: string) => string };

/** Every role and all that its bar is made of. */
export function RolesNumbers({ distances, titleOf }: Props) {
  return (
    <Numbers
      caption="Hours from where you stand to each whole role: its essential and useful skills, and what is missing under them. Skills set aside are in no hours."
      words={["Role"]}
      figures={["Hours to do", "Hours behind", "Skills to do", "Skills behind", "Set aside"]}
    >
      {distances.map(({ role, toDo, behind, missing, held, aside }) => (
        <tr key={role}>
          <th scope="row">{titleOf(role)}</th>
          <td className="fig">{range(toDo)}</td>
          <td className="fig">{range(behind)}</td>
          <td className="fig">{missing.length}</td>
          <td className="fig">{held.length}</td>
          <td className="fig">{aside.length}</td>
        </tr>
      ))}
    </Numbers>
  );
}
