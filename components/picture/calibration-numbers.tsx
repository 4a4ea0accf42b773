import { bandNumeral } from "@/components/section/arrange";
import { share } from "@/components/ui/format";
import type { CalibrationSeries } from "@/domain/calibration";
import { ratingFigure } from "./calibration-words";
import { Numbers } from "./numbers";
import { monthAndYear } from "./scale";

/** Every month of every band that holds a skill, Layer 3 first like the bands. */
export function CalibrationNumbers({ series }: { series: CalibrationSeries[] }) {
  const bands = [...series].sort((a, b) => b.layer - a.layer);
  return (
    <Numbers
      caption="Skills rated and checked, as it stood at the end of each month. Ratings: 0 is Shaky or “I don’t know”, 1 Steady, 2 Firm, 3 Sure."
      words={["Layer", "Month"]}
      figures={["Skills", "Mean rating", "Right"]}
    >
      {bands.flatMap(({ layer, points }) =>
        points
          .filter(({ sample }) => sample > 0)
          .map(({ month, sample, meanRating, shareRight }) => (
            <tr key={`${layer} ${month}`}>
              <th scope="row">{bandNumeral(layer)}</th>
              <td>{monthAndYear(month)}</td>
              <td className="fig">{sample}</td>
              <td className="fig">{ratingFigure(meanRating ?? 0)}</td>
              <td className="fig">{share(shareRight ?? 0)}</td>
            </tr>
          )),
      )}
    </Numbers>
  );
}
