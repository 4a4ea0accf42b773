import { z } from "zod";
import { id } from "./common.schema";

const left = z.record(id, id.nullable()).optional();
const ids = z.array(id).optional();

const lasting = <S extends z.ZodType>(each: S) =>
  z.strictObject({
    roles: each,
    skills: each,
    technologies: each,
    companies: each,
    resources: each,
    sources: each,
  });

/** content/retired.json: what left, and what replaced it. */
export const retired = lasting(left);

/** content/ids.json, written by `npm run content -- --accept`. */
export const published = lasting(ids);
