import { checkBodies } from "./body";
import { checkFigures } from "./figures";
import { checkPrerequisites } from "./graph";
import type { Library } from "./library";
import type { Finding } from "./problem";
import { checkReferences } from "./references";
import { checkLastingIds, type Published, type Retired } from "./retired";
import { checkOrphans, checkRoles } from "./role-rules";
import { checkSkills } from "./skill-rules";
import { checkTitles } from "./titles";

/** Every rule between files and inside them that a schema cannot state, all in one pass. */
export function inspect(library: Library, retired: Retired, published: Published): Finding[] {
  return [
    ...checkReferences(library, retired),
    ...checkLastingIds(library, retired, published),
    ...checkPrerequisites(library),
    ...checkRoles(library),
    ...checkOrphans(library),
    ...checkTitles(library),
    ...checkSkills(library),
    ...checkBodies(library),
    ...checkFigures(library),
  ];
}
