import { checkBodies } from "./body";
import { checkBorrowed } from "./borrowed";
import { checkEchoes } from "./echoes";
import { checkFigures } from "./figures";
import { checkFiller } from "./filler";
import { checkPrerequisites } from "./graph";
import type { Library } from "./library";
import type { Finding } from "./problem";
import { checkReferences } from "./references";
import { checkLastingIds, type Published, type Retired } from "./retired";
import { checkOrphans, checkRoles } from "./role-rules";
import { checkSkills } from "./skill-rules";
import { checkTitles } from "./titles";
import { paragraphsOf } from "./wording";

/**
 * Every rule between files and inside them that a schema cannot state, all in one pass. `sources` holds the
 * fingerprints of word runs that stand in sources and may stand nowhere else.
 */
export function inspect(
  library: Library,
  retired: Retired,
  published: Published,
  sources: ReadonlySet<number>,
): Finding[] {
  const paragraphs = paragraphsOf(library);
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
    ...checkEchoes(paragraphs),
    ...checkFiller(paragraphs),
    ...checkBorrowed(paragraphs, sources),
  ];
}
