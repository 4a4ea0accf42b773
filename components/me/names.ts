/** What the pages of /me know of each skill: enough to name it and to see what it rests on. */
export type SkillNames = Record<string, { title: string; needs: string[]; hours: number }>;
