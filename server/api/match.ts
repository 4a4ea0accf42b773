import type { Operation } from "@/server/operation";

/** What stands at a path: the operations by method, and what its variable parts are here. */
export type Match = { operations: Operation[]; params: Record<string, string> };

/** Finds the operations of a path such as `me/tokens/t_1`; null when the table has no such path. */
export function match(table: readonly Operation[], path: string): Match | null {
  const parts = path.split("/");
  for (const pattern of new Set(table.map((row) => row.path))) {
    const params = paramsOf(pattern.split("/"), parts);
    if (params) return { operations: table.filter((row) => row.path === pattern), params };
  }
  return null;
}

/** The methods of a path for an Allow header: HEAD comes with GET, OPTIONS always. */
export function allow(operations: readonly Operation[]): string {
  const methods = operations.map((row): string => row.method);
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
}

function paramsOf(pattern: string[], parts: string[]): Record<string, string> | null {
  if (pattern.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [place, expected] of pattern.entries()) {
    const found = parts[place] ?? "";
    if (!expected.startsWith("{")) {
      if (expected !== found) return null;
      continue;
    }
    const decoded = decode(found);
    if (!decoded) return null;
    params[expected.slice(1, -1)] = decoded;
  }
  return params;
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
