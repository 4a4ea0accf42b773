import type { Catalog, RoleEntry } from "./catalog";
import { type Broken, type Filter, folded, type Query, readFilters, type Values } from "./filters";
import { type Move, moveBetween } from "./moves";
import { type Filing, mostFiledRow } from "./pay-rows";

/** A role as the list of roles shows it; `move` is from where the reader comes, when they say so. */
export type RoleRow = { role: RoleEntry; filed: Filing | null; move: Move | null };

/** The filters of the list of roles. */
export function roleFilters({ roles }: Pick<Catalog, "roles">): Filter[] {
  const all = Object.values(roles);
  const families = [...new Set(all.map(({ family }) => family))].sort();
  return [
    {
      kind: "choice",
      name: "family",
      label: "Family",
      none: "Every family",
      options: families.map((family) => ({ id: folded(family), name: family })),
    },
    { kind: "amount", name: "pay", label: "Filed median at least", unit: "dollars" },
    {
      kind: "choice",
      name: "from",
      label: "I come from",
      none: "Nowhere yet",
      options: all.map(({ id, title }) => ({ id, name: title })),
    },
    { kind: "amount", name: "hours", label: "Hours at most", unit: "hours" },
    {
      kind: "choice",
      name: "sort",
      label: "Sort by",
      none: "Title",
      options: [
        { id: "pay", name: "Filed median" },
        { id: "hours", name: "Study hours" },
        { id: "move", name: "Hours from there" },
      ],
    },
  ];
}

/** Reads the query of the list of roles. To sort by the way takes a place to start from. */
export function readRoleList(query: Query, filters: readonly Filter[]): { values: Values; broken: Broken[] } {
  const { values, broken } = readFilters(query, filters);
  if (values.sort !== "move" || values.from) return { values, broken };
  const { sort, ...rest } = values;
  const needs: Broken = {
    name: "sort",
    label: "Sort by",
    value: sort,
    fault: "needs",
    meant: { id: "from", name: "I come from" },
  };
  return { values: rest, broken: [...broken, needs] };
}

/** The roles that pass, in the order asked for; by title where nothing else tells them apart. */
export function listRoles(catalog: Pick<Catalog, "roles" | "skills" | "pay">, values: Values): RoleRow[] {
  const from = catalog.roles[values.from ?? ""];
  return Object.values(catalog.roles)
    .map((role) => rowOf(role, from, catalog))
    .filter((row) => passes(row, values))
    .sort((a, b) => weigh(a, values.sort) - weigh(b, values.sort) || (a.role.title < b.role.title ? -1 : 1));
}

/** The hours that a row is judged by: of the move where there is one, else of study; low and high together. */
export const hoursOfRow = ({ role, move }: RoleRow): { low: number; high: number } =>
  move?.hours ?? role.hours;

function rowOf(
  role: RoleEntry,
  from: RoleEntry | undefined,
  { skills, pay }: Pick<Catalog, "skills" | "pay">,
): RoleRow {
  const entry = pay[role.occupation];
  return {
    role,
    filed: entry ? mostFiledRow(entry) : null,
    move: from ? moveBetween(from, role, skills) : null,
  };
}

function passes(row: RoleRow, { family, pay, hours }: Values): boolean {
  if (family && folded(row.role.family) !== family) return false;
  if (pay && (row.filed?.p50 ?? -1) < Number(pay)) return false;
  return !hours || middle(hoursOfRow(row)) <= Number(hours);
}

function weigh(row: RoleRow, sort: string | undefined): number {
  switch (sort) {
    case "pay":
      return -(row.filed?.p50 ?? 0);
    case "hours":
      return middle(row.role.hours);
    case "move":
      return middle(hoursOfRow(row));
    default:
      return 0;
  }
}

const middle = ({ low, high }: { low: number; high: number }) => (low + high) / 2;
