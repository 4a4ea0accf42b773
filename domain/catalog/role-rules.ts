import { fileOf, type Library, type Whole } from "./library";
import { amount, type Finding, listed, type Path } from "./problem";
import type { Role } from "./role.schema";

// The schema's own lists stand in a file with zod, which rules do not import; the types keep the two equal.
const LEVELS = ["entry", "mid", "senior", "advanced"] as const satisfies Role["ladder"][number]["level"][];
const WEIGHTS = ["essential", "useful", "optional"] as const satisfies Placed["weight"][];

type Placed = Role["layers"][number]["skills"][number] & { layer: number; path: Path };
type Said = { path: Path; says: string };

/** How each role fits together, and how its skills rest on each other inside it. */
export function checkRoles(library: Library): Finding[] {
  return Object.entries(library.whole.roles).flatMap(([id, role]) =>
    [...shapeFaults(role), ...storyFaults(role), ...restFaults(role, library.whole.skills)].map((said) => ({
      file: fileOf("roles", id),
      ...said,
    })),
  );
}

/** Skills that no role names. Asked only once roles exist and all of them could be read. */
export function checkOrphans({ existing, whole }: Library): Finding[] {
  const roles = Object.values(whole.roles);
  if (roles.length === 0 || roles.length < existing.roles.size) return [];
  const named = new Set(
    roles.flatMap((role) => [...placed(role).map(({ skill }) => skill), ...role.assumed]),
  );
  return Object.keys(whole.skills)
    .filter((id) => !named.has(id))
    .map((id) => ({
      file: fileOf("skills", id),
      path: [],
      says: "orphan: no role names this skill; add it to a role's layers or `assumed`, or retire it",
    }));
}

/** A role's skills with the layer that holds each. */
export function placed(role: Role): Placed[] {
  return role.layers.flatMap((layer, at) =>
    layer.skills.map((held, place) => ({
      ...held,
      layer: layer.number,
      path: ["layers", at, "skills", place],
    })),
  );
}

function shapeFaults(role: Role): Said[] {
  const count = placed(role).length;
  const layers = role.layers.map(({ number }) => number);
  const steps = role.ladder.map(({ level }) => level);
  return [
    ...say(count < 35 || count > 60, ["layers"], `found ${amount(count, "skill")}, a role has 35 to 60`),
    ...say(
      String(layers) !== "0,1,2,3",
      ["layers"],
      `found the numbers ${layers.join(", ")}; layers stand in the order 0, 1, 2, 3`,
    ),
    ...say(
      String(steps) !== String(LEVELS),
      ["ladder"],
      `found ${listed(steps)}; the steps stand in the order ${listed(LEVELS)}`,
    ),
  ];
}

function storyFaults({ story }: Role): Said[] {
  const words = story.text.split(/\s+/).length;
  return [
    ...say(
      words < 120 || words > 200,
      ["story", "text"],
      `found ${amount(words, "word")}, a story has 120 to 200`,
    ),
    ...say(
      story.kind === "incident" && story.source === undefined,
      ["story"],
      "a public incident names its `source`; add it, or mark the story as `kind: example`",
    ),
  ];
}

function restFaults(role: Role, skills: Whole["skills"]): Said[] {
  const held = placed(role);
  const inRole = new Map(held.map((entry) => [entry.skill, entry]));
  const assumed = new Set(role.assumed);
  const missing = new Map<string, { path: Path; by: string[] }>();
  const order: Said[] = [];
  for (const upper of held) {
    for (const needed of skills[upper.skill]?.prerequisites ?? []) {
      const lower = inRole.get(needed);
      if (lower) order.push(...orderFaults(upper, lower));
      // An unknown name is a problem of the skill's file already.
      else if (!assumed.has(needed) && needed in skills) {
        const entry = missing.get(needed) ?? { path: upper.path, by: [] };
        entry.by.push(upper.skill);
        missing.set(needed, entry);
      }
    }
  }
  const absent = [...missing].map(([needed, { path, by }]) => ({
    path,
    says: `${listed(by)} ${by.length === 1 ? "rests" : "rest"} on \`${needed}\`, which is neither in the role nor in \`assumed\`; add it to one of them`,
  }));
  return [...order, ...absent];
}

function orderFaults(upper: Placed, lower: Placed): Said[] {
  const pair = `\`${upper.skill}\` rests on \`${lower.skill}\``;
  const { path } = upper;
  return [
    ...say(
      lower.layer > upper.layer,
      path,
      `${pair}, which stands in a higher layer (${lower.layer} over ${upper.layer}); move one, or drop the prerequisite`,
    ),
    ...say(
      LEVELS.indexOf(lower.by) > LEVELS.indexOf(upper.by),
      path,
      `${pair}, which is expected later (${lower.by} after ${upper.by}); make its \`by\` ${upper.by} or earlier`,
    ),
    ...say(
      WEIGHTS.indexOf(lower.weight) > WEIGHTS.indexOf(upper.weight),
      path,
      `${pair}, which weighs less (${lower.weight} under ${upper.weight}); make its weight ${upper.weight}`,
    ),
  ];
}

const say = (wrong: boolean, path: Path, says: string): Said[] => (wrong ? [{ path, says }] : []);
