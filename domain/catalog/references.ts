import { type Contents, fileOf, KINDS, type Kind, type Library, nounOf } from "./library";
import { didYouMean } from "./nearest";
import { type Finding, type Path, spell } from "./problem";
import type { Retired } from "./retired";

/** A name in one file that must be a file of its own. Within one `list` a name stands once. */
export type Reference = { to: Kind; id: string; path: Path; list: string | null };

type Readers = { [K in Kind]: (data: Contents[K]) => Reference[] };

const READERS: Readers = {
  skills: (skill) => [
    ...each(skill.prerequisites, "skills", ["prerequisites"], "needs"),
    ...each(skill.helps, "skills", ["helps"], "needs"),
    ...each(skill.resources, "resources", ["resources"], "resources"),
  ],
  roles: (role) => [
    ...role.layers.flatMap((layer, at) =>
      layer.skills.map((held, place) =>
        one(held.skill, "skills", ["layers", at, "skills", place, "skill"], "skills"),
      ),
    ),
    ...each(role.assumed, "skills", ["assumed"], "skills"),
    ...role.interview.flatMap((held, at) =>
      each(held.probes, "skills", ["interview", at, "probes"], `interview ${at}`),
    ),
    ...role.traps.map((trap, at) => one(trap.skill, "skills", ["traps", at, "skill"])),
    ...role.signals.flatMap((signal, at) =>
      each(signal.skills, "skills", ["signals", at, "skills"], `signal ${at}`),
    ),
    ...role.stack.map((held, at) =>
      one(held.technology, "technologies", ["stack", at, "technology"], "stack"),
    ),
    one(role.occupation, "pay", ["occupation"]),
    ...role.resources.map((held, at) =>
      one(held.resource, "resources", ["resources", at, "resource"], "resources"),
    ),
  ],
  technologies: (technology) => each(technology.skills, "skills", ["skills"], "skills"),
  companies: (company) =>
    company.filings.map((filing, at) => one(filing.source, "sources", ["filings", at, "source"])),
  resources: () => [],
  sources: () => [],
  pay: (pay) => [
    ...(pay.filed ? [one(pay.filed.source, "sources", ["filed", "source"])] : []),
    ...rows(pay.filings, "filings"),
    ...rows(pay.survey, "survey"),
    ...rows(pay.national, "national"),
    ...(pay.outlook ? [one(pay.outlook.source, "sources", ["outlook", "source"])] : []),
  ],
  usage: ({ survey, listed }) => [
    one(survey.source, "sources", ["survey", "source"]),
    ...used(survey.technologies, "survey"),
    one(listed.source, "sources", ["listed", "source"]),
    ...used(listed.technologies, "listed"),
  ],
};

/** Every name that a file gives to another file. */
export function referencesOf<K extends Kind>(kind: K, data: Contents[K]): Reference[] {
  return READERS[kind](data);
}

/** Names that lead nowhere, and names that stand twice in one list. */
export function checkReferences(library: Library, retired: Retired): Finding[] {
  return KINDS.flatMap((kind) => {
    const read: (data: never) => Reference[] = READERS[kind];
    return Object.entries(library.whole[kind]).flatMap(([id, data]) => {
      const references = read(data as never);
      const file = fileOf(kind, id);
      return [...unknown(file, references, library, retired), ...repeated(file, references)];
    });
  });
}

/** One finding per name and file, however many rows carry it. */
function unknown(file: string, references: Reference[], { existing }: Library, retired: Retired): Finding[] {
  const missing = new Map<string, { first: Reference; more: number }>();
  for (const reference of references) {
    if (existing[reference.to].has(reference.id)) continue;
    const key = `${reference.to} ${reference.id}`;
    const seen = missing.get(key);
    if (seen) seen.more++;
    else missing.set(key, { first: reference, more: 0 });
  }
  return [...missing.values()].map(({ first, more }) => ({
    file,
    path: first.path,
    says: `${noSuch(first, existing[first.to], retired)}${more > 0 ? ` (${more} more in this file)` : ""}`,
  }));
}

function noSuch({ to, id }: Reference, existing: ReadonlySet<string>, retired: Retired): string {
  const noun = nounOf(to);
  const gone = to === "pay" || to === "usage" ? undefined : retired[to]?.[id];
  if (gone === null) return `${noun} \`${id}\` was retired without a successor; remove the name`;
  if (gone !== undefined) return `${noun} \`${id}\` was retired; write \`${gone}\` instead`;
  return `no ${noun} \`${id}\`${didYouMean(id, existing, `add ${fileOf(to, id)} or remove the name`)}`;
}

function repeated(file: string, references: Reference[]): Finding[] {
  const first = new Map<string, Path>();
  const findings: Finding[] = [];
  for (const { list, id, path } of references) {
    if (list === null) continue;
    const key = `${list} ${id}`;
    const before = first.get(key);
    if (before) findings.push({ file, path, says: `\`${id}\` already stands at ${spell(before)}; keep one` });
    else first.set(key, path);
  }
  return findings;
}

const one = (id: string, to: Kind, path: Path, list: string | null = null): Reference => ({
  to,
  id,
  path,
  list,
});

const each = (ids: string[], to: Kind, path: Path, list: string): Reference[] =>
  ids.map((id, at) => one(id, to, [...path, at], list));

const rows = (held: { source: string }[], field: string): Reference[] =>
  held.map((row, at) => one(row.source, "sources", [field, at, "source"]));

const used = (held: { technology: string }[], field: string): Reference[] =>
  held.map(({ technology }, at) =>
    one(technology, "technologies", [field, "technologies", at, "technology"], field),
  );
