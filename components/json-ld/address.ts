/** Where the site is reached: of the running server, and of the build for pages that are made then. */
export const SITE = new URL(process.env.APP_ORIGIN ?? `http://localhost:${process.env.PORT ?? 3000}`);

/** The whole address of a path on this site. */
export const addressOf = (path: string): string => new URL(path, SITE).href;
