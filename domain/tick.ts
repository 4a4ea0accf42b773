/** A resource that someone is done with, by their own word, and since when. */
export type Tick = { resource: string; at: string };
