/**
 * `npm run dev` has no server of ours in front, so the database is prepared here. In production
 * scripts/serve.ts has done it before the first request.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NODE_ENV === "production") return;
  const { preparedDatabase } = await import("@/server/database");
  const { store } = await import("@/server/store");
  await preparedDatabase(store());
}
