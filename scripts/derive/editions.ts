/** Which edition of each source stands in content/_data. The years change with next year's files. */
export const EDITIONS = {
  filings: { source: "dol-lca", year: 2026 },
  survey: { source: "stackoverflow-2025", year: 2025 },
  listed: { source: "onet", year: 2025 },
  national: { source: "bls-oews" },
  outlook: { source: "bls-projections", from: 2024, to: 2034 },
} as const;
