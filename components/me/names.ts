/** What the pages of /me know of each skill: to name it, to see what it rests on, and which layer it lies in. */
export type SkillNames = Record<string, { title: string; needs: string[]; hours: number; layer: number }>;
