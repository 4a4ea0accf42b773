import { plural, range } from "@/components/ui/format";
import type { RoleDistance } from "@/domain/role-distance";
import { hoursAxis } from "./hours-axis";
import { HoursScale, HoursTrack } from "./hours-track";
import { RolesNumbers } from "./roles-numbers";

type Props = {
  /** Nearest first. */
  distances: RoleDistance[];
  titles: Record<string, string>;
};

/** Every whole role from where I stand: behind to the left of one line, still to do to its right. */
export function RolesByHours({ distances, titles }: Props) {
  const axis = hoursAxis(distances);
  const titleOf = (role: string) => titles[role] ?? role;
  return (
    <figure className="picture">
      <figcaption className="sub">{rolesInWords(distances, titleOf)}</figcaption>
      <Key />
      <ol className="far num">
        <li className="far-row far-scale" aria-hidden="true">
          <HoursScale axis={axis} />
        </li>
        {distances.map((distance) => (
          <li key={distance.role} className="far-row">
            <div className="far-name">
              <a href={`/roles/${distance.role}`}>{titleOf(distance.role)}</a>
            </div>
            <HoursTrack axis={axis} distance={distance} title={titleOf(distance.role)} />
            <p className="far-end">
              {toDoInWords(distance)}
              <small>{behindInWords(distance)}</small>
            </p>
          </li>
        ))}
      </ol>
      <RolesNumbers distances={distances} titleOf={titleOf} />
    </figure>
  );
}

function Key() {
  return (
    <ul className="picture-key">
      <li>
        <svg width="28" height="14" aria-hidden="true" focusable="false">
          <rect className="far-behind" y="1" width="28" height="12" />
        </svg>
        Behind you, the middle of its hours
      </li>
      <li>
        <svg width="28" height="14" aria-hidden="true" focusable="false">
          <rect className="far-low" x="1" y="1.75" width="26" height="10.5" />
        </svg>
        Still to do, at least
      </li>
      <li>
        <svg width="28" height="14" aria-hidden="true" focusable="false">
          <line className="far-high" x1="0" x2="27" y1="7" y2="7" />
          <line className="far-high" x1="27" x2="27" y1="2" y2="12" />
        </svg>
        Still to do, at most
      </li>
    </ul>
  );
}

/** The nearest and the farthest; said otherwise where nothing is behind, where one is whole, where there is one. */
function rolesInWords(distances: RoleDistance[], titleOf: (role: string) => string): string {
  const [near, far] = [distances[0], distances.at(-1)];
  if (!near || !far) return "There is no role to measure.";
  const begun = distances.some(({ held }) => held.length > 0);
  const to = (distance: RoleDistance) => `${titleOf(distance.role)}, ${range(distance.toDo)} hours`;
  return [
    begun ? "" : "Nothing is practised yet, so every role is its whole hours away. ",
    `Nearest of ${plural(distances.length, "role")}: ${to(near)} still to do.`,
    near === far ? "" : ` Farthest: ${to(far)}.`,
  ].join("");
}

const toDoInWords = ({ toDo }: RoleDistance): string =>
  toDo.high === 0 ? "nothing left to do" : `${range(toDo)} h to do`;

const behindInWords = ({ behind, aside }: RoleDistance): string =>
  [
    behind.high === 0 ? "nothing behind" : `${range(behind)} h behind`,
    ...(aside.length > 0 ? [`${aside.length} set aside`] : []),
  ].join(", ");
