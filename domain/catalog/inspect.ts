import { checkBodies } from "./body";
import { checkBorrowed } from "./borrowed";
import { checkEchoes } from "./echoes";
import { checkFigures } from "./figures";
import { checkFiller } from "./filler";
import { checkPrerequisites } from "./graph";
import type { Library } from "./library";
import { checkPlaceholders } from "./placeholders";
import type { Finding } from "./problem";
import { checkReferences } from "./references";
import { checkLastingIds, type Published, type Retired } from "./retired";
import { checkOrphans, checkRoles } from "./role-rules";
import { checkSkills } from "./skill-rules";
import { checkTitles } from "./titles";
import { paragraphsOf } from "./wording";

/** What may not stand in content: fingerprints of word runs of sources, and the templates' own texts. */
export type Foreign = { sources: ReadonlySet<number>; placeholders: ReadonlySet<string> };

/** Every rule between files and inside them that a schema cannot state, all in one pass. */
export function inspect(
  library: Library,
  retired: Retired,
  published: Published,
  foreign: Foreign,
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
    ...checkBorrowed(paragraphs, foreign.sources),
    ...checkPlaceholders(paragraphs, foreign.placeholders),
  ];
}
