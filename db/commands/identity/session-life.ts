const DAY = 24 * 60 * 60 * 1000;

/** A session ends 14 days after it was last seen, 30 days after it began. */
export const IDLE = 14 * DAY;
export const ABSOLUTE = 30 * DAY;
/** A session counts as fresh for ten minutes after sign-in. */
export const FRESH = 10 * 60 * 1000;

export function idleEnd(now: Date, ends: string): string {
  const idle = new Date(now.getTime() + IDLE).toISOString();
  return idle < ends ? idle : ends;
}
