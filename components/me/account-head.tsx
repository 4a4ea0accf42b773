import { titleIn } from "@/components/path/known";
import { countFacts, PathHero } from "@/components/path/path-hero";
import { BegunSum, PathSum, RetiredSum } from "@/components/path/path-sum";
import type { RoleEntry } from "@/domain/catalog/catalog";
import { fasterPace } from "@/domain/path-words";
import { hollow, type State } from "@/domain/progress";
import { distanceTo } from "@/domain/role-distance";
import type { Person } from "@/server/auth";
import { catalog, graph } from "@/server/content";
import { planOf, type Stand } from "@/server/plan";
import { catalogKnown } from "./catalog-known";

type StateOf = (skill: string) => State;
type Props = { person: Person; stand: Stand; stateOf: StateOf; first: RoleEntry | undefined; today: string };

/** Whose path it is and where it leads; what can be counted of it. */
export function AccountHead({ person, stand, stateOf, first, today }: Props) {
  const { plan, goal, retired, due } = stand;
  const { roles, skills } = catalog();
  const needs = (id: string) => graph().prerequisites[id] ?? [];
  const ids = Object.keys(skills);
  const count = (state: State) => ids.filter((id) => stateOf(id) === state).length;
  const fell = Object.values(due).filter((at) => Date.parse(at) <= Date.parse(today)).length;
  const pace = goal && plan ? fasterPace(goal.hoursPerWeek) : null;
  const faster = goal && pace ? planOf({ ...goal, hoursPerWeek: pace }, stateOf, today) : null;
  const successor = retired?.successor ? roles[retired.successor] : undefined;
  return (
    <PathHero
      kicker={plan ? `My path, ${person.name}` : "My path"}
      title={plan && goal ? `${roles[goal.role]?.title ?? goal.role}, ${goal.level}\u00a0level` : person.name}
      facts={countFacts([
        ["Proven", count("proven")],
        ["Practised", count("practised")],
        ["Hollow", ids.filter((id) => hollow(id, stateOf, needs)).length],
        ["Due again", fell],
      ])}
    >
      {plan ? (
        <PathSum plan={plan} faster={faster} titleOf={titleIn(catalogKnown)} />
      ) : retired ? (
        <RetiredSum role={retired.role} successor={successor ?? null} />
      ) : first ? (
        <BegunSum title={first.title} {...distanceTo(first, skills, stateOf)} />
      ) : (
        "Set a goal below, or begin with any skill of any role."
      )}
    </PathHero>
  );
}
