import type { Catalog, UsageEntry } from "./catalog";

/** How many of one survey group's answers name a language. No share under twenty. */
export type SurveyUse = {
  roles: string[];
  group: string;
  fit: UsageEntry["survey"]["key"]["fit"];
  name: string;
  n: number;
  of: number;
  share: number | undefined;
  source: string;
  year: number;
};

/** Whether a technology stands in the list of one occupation, and with which marks. */
export type ListedUse = {
  roles: string[];
  occupation: string;
  fit: UsageEntry["listed"]["key"]["fit"];
  /** What the list calls it, null where it does not stand there. */
  name: string | null;
  hot: boolean;
  inDemand: boolean;
  source: string;
  year: number;
};

export type Uses = { survey: SurveyUse[]; listed: ListedUse[] };

/** What the sources say of how common a technology is, by the groups that stand for a role. */
export function usesOf(id: string, catalog: Pick<Catalog, "usage">): Uses {
  const told = Object.values(catalog.usage).filter(({ roles }) => roles.length > 0);
  const survey = told.flatMap((usage) => surveyUse(id, usage) ?? []);
  const listed = joined(told.map((usage) => listedUse(id, usage)));
  return { survey, listed: listed.some(({ name }) => name !== null) ? listed : [] };
}

function surveyUse(id: string, { roles, survey }: UsageEntry): SurveyUse | null {
  const row = survey.technologies.find(({ technology }) => technology === id);
  if (!row) return null;
  const { key, source, year } = survey;
  const { name, n, share } = row;
  return { roles, group: key.name, fit: key.fit, name, n, of: survey.n, share, source, year };
}

function listedUse(id: string, { roles, listed }: UsageEntry): ListedUse {
  const row = listed.technologies.find(({ technology }) => technology === id);
  const { key, occupation, source, year } = listed;
  const marks = { name: row?.name ?? null, hot: row?.hot ?? false, inDemand: row?.in_demand ?? false };
  return { roles, occupation, fit: key.fit, ...marks, source, year };
}

/** Occupations that read the same list are one line. */
function joined(uses: ListedUse[]): ListedUse[] {
  const lines = new Map<string, ListedUse>();
  for (const use of uses) {
    const line = lines.get(use.occupation);
    lines.set(use.occupation, line ? { ...line, roles: [...line.roles, ...use.roles] } : use);
  }
  return [...lines.values()];
}
