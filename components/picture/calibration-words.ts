import { bandNumeral } from "@/components/section/arrange";
import { plural } from "@/components/ui/format";
import { ENOUGH, type LayerCalibration, type Verdict } from "@/domain/calibration";

const VERDICTS: Record<Verdict, string> = { over: "over-rated", under: "under-rated", even: "even" };

/** All layers in two sentences: what was counted, and of which layers anything can be said. */
export function calibrationSum(layers: readonly LayerCalibration[]): string {
  const sum = (of: (layer: LayerCalibration) => number) =>
    layers.reduce((total, layer) => total + of(layer), 0);
  const sample = sum((layer) => layer.sample);
  if (sample === 0)
    return "Nothing was both rated and checked yet. Rate a skill, then take its check: here the two stand side by side.";
  const over = sum((layer) => layer.over.length);
  const under = sum((layer) => layer.under.length);
  const said = layers.flatMap(({ layer, verdict }) =>
    verdict ? [`${bandNumeral(layer)} ${VERDICTS[verdict]}`] : [],
  );
  return [
    `${plural(sample, "skill")} both rated and checked: ${over || "none"} rated Firm or Sure and failed,`,
    `${under || "none"} rated Shaky or unknown and passed.`,
    said.length > 0
      ? `${said.join(", ")}.`
      : `No layer has the ${ENOUGH} skills yet that it takes to say more.`,
  ].join(" ");
}

/** A mean rating on the scale of the four lines, 0 Shaky to 3 Sure. */
export const ratingFigure = (mean: number): string => (mean * 3).toFixed(1);
