import { LastLines } from "@/components/journal/journal-lines";
import { DueList } from "@/components/path/due-list";
import { NextSteps } from "@/components/path/next-steps";
import { PathNav } from "@/components/path/path-hero";
import { StandRows } from "@/components/path/stand-rows";
import { Legend } from "@/components/section/legend";
import { Section } from "@/components/section/section";
import { layerOf } from "@/components/skill/ground";
import { rolesBegun } from "@/domain/begun";
import type { RoleEntry } from "@/domain/catalog/catalog";
import type { State } from "@/domain/progress";
import type { Person } from "@/server/auth";
import { catalog } from "@/server/content";
import { myPath } from "@/server/me";
import { AccountHead } from "./account-head";
import { AccountPictures } from "./account-pictures";
import { AccountPlan } from "./account-plan";
import { catalogKnown } from "./catalog-known";
import { Hollows } from "./hollows";
import { BeginPlate, SectionHead } from "./path-head";
import { RatingList } from "./rating-list";
import { journalNames, skillLines, skillNames, skillsIn } from "./skill-names";
import { standRowsOf } from "./stand-rows-of";

/** A signed-in person's path: what is next, the plan, the section of the role that leads, and the record. */
export async function AccountPath({ person, now }: { person: Person; now: Date }) {
  const { stand, states, stateOf, ratings, journal, placements, pictures } = await myPath(person.id, now);
  const { roles, skills } = catalog();
  const names = skillNames();
  const today = now.toISOString();
  const first = leadingRole(stand.goal?.role ?? null, stateOf);
  const untouched = Object.values(states).every((state) => state === "untouched");
  const dueNow = Object.entries(stand.due).flatMap(([id, at]) => (Date.parse(at) <= now.getTime() ? id : []));
  const ring = stand.next[0]?.skill ?? null;
  const doors = standRowsOf(placements, first?.id ?? null, Object.values(roles));
  return (
    <>
      <AccountHead person={person} stand={stand} stateOf={stateOf} first={first} today={today} />
      {untouched && !stand.plan ? (
        <BeginPlate />
      ) : (
        <NextSteps steps={stand.next} knownOf={catalogKnown} today={today} />
      )}
      <PathNav parts={partsOf(stand.plan !== null, first !== undefined)} />
      <AccountPlan stand={stand} />
      {first && (
        <section className="me-part" aria-labelledby={`role-${first.id}`} id="section">
          <SectionHead id={first.id} title={first.title} />
          <Section
            role={first}
            skills={skills}
            states={states}
            due={dueNow}
            ring={skillsIn(first).includes(ring ?? "") ? ring : null}
          />
          <Legend />
        </section>
      )}
      <div className="me-two">
        <section className="me-part" aria-labelledby="due">
          <h2 id="due">Due again</h2>
          <DueList due={stand.due} knownOf={catalogKnown} stateOf={stateOf} now={today} />
        </section>
        <section className="me-part" aria-labelledby="stand">
          <h2 id="stand">Where I stand</h2>
          <StandRows {...doors} />
        </section>
      </div>
      <AccountPictures pictures={pictures(layerIn(first))} role={first?.title ?? null} />
      <div className="me-two">
        <div>
          <section className="me-part" aria-labelledby="journal">
            <h2 id="journal">Journal</h2>
            <LastLines events={journal} names={journalNames()} most={5} />
            <p>
              <a className="foot-link" href="/me/journal">
                The whole journal
              </a>
            </p>
          </section>
        </div>
        <div>
          <section className="me-part" aria-labelledby="hollows">
            <h2 id="hollows">Hollow</h2>
            <Hollows names={names} stateOf={stateOf} />
          </section>
          <section className="me-part" aria-labelledby="ratings">
            <h2 id="ratings">Ratings</h2>
            <RatingList
              ratings={ratings}
              names={names}
              lines={skillLines(ratings.map(({ skill }) => skill))}
            />
          </section>
        </div>
      </div>
    </>
  );
}

/** The goal's role, begun or not; else the one in which most is begun. */
function leadingRole(goal: string | null, stateOf: (skill: string) => State): RoleEntry | undefined {
  const { roles, skills } = catalog();
  if (goal !== null && Object.hasOwn(roles, goal)) return roles[goal];
  const counted = Object.values(roles).map((role) => ({ id: role.id, skills: skillsIn(role) }));
  const hoursOf = (id: string) => (skills[id] ? skills[id].hours.low + skills[id].hours.high : 0);
  const [first] = rolesBegun(counted, hoursOf, stateOf, goal);
  return first === undefined ? undefined : roles[first];
}

/** The layer of a skill in a role; outside it, that of the first role that names it. */
function layerIn(role: RoleEntry | undefined): (skill: string) => number | null {
  const own = new Map(
    role?.layers.flatMap(({ number, skills }) => skills.map(({ skill }) => [skill, number] as const)),
  );
  const { skills } = catalog();
  return (id) => own.get(id) ?? (skills[id] ? layerOf(skills[id]) : null);
}

const partsOf = (plan: boolean, section: boolean) => [
  ...(plan ? [{ id: "plan", name: "Plan" }] : []),
  { id: "goal", name: "Goal" },
  ...(section ? [{ id: "section", name: "Section" }] : []),
  { id: "due", name: "Due again" },
  { id: "stand", name: "Where I stand" },
  { id: "against", name: "Pictures" },
];
