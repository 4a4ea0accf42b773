/** How well a source's row fits a role, in words. */
export const FIT_WORDS = { exact: "exact fit", close: "close fit", proxy: "stand-in" } as const;
