import type { PlacementGraph } from "@/domain/placement";
import type { PlacementMeans } from "@/domain/placement-question";
import { secretFor } from "./canonical";
import type { Meta } from "./command";

/**
 * What a placement's rules need besides its record. Right and wrong are sealed with the server's secret, so that a
 * journal or an export read before the end does not tell them.
 */
export function meansOf(
  placement: string,
  graph: PlacementGraph,
  { secret, known }: Pick<Meta, "secret" | "known">,
): PlacementMeans {
  const seal = (number: number, right: boolean) =>
    secretFor(secret, "mark", placement, `${number} ${right ? "right" : "wrong"}`).slice(0, 22);
  return {
    graph,
    graded: known.graded,
    seal,
    open: (number, mark) =>
      mark === seal(number, true) ? true : mark === seal(number, false) ? false : null,
  };
}
