import type { StandLayer, StandPage } from "@/server/stand-page";

const WIDTH = 56;
const HEIGHT = 300;

/** What has been concluded so far, as a core that fills: each layer by the share of its hours taken as known. */
export function StandCore({ page }: { page: StandPage }) {
  const { layers, step } = page;
  const known = layers.reduce((sum, layer) => sum + layer.known, 0);
  const all = layers.reduce((sum, layer) => sum + layer.all, 0);
  const end = step.kind === "result";
  const sum =
    known === 0 && !end
      ? "Nothing is taken as known yet."
      : `${known} of ${all} skills ${end ? "known" : "taken as known so far"}.`;
  return (
    <figure className="stand-core">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="stand-core-title stand-core-sum">
        <title id="stand-core-title">
          {end ? "What is known, by layer" : "What is taken as known so far"}
        </title>
        <desc id="stand-core-sum">{sum}</desc>
        <clipPath id="stand-core-clip">
          <rect width={WIDTH} height={HEIGHT} rx={WIDTH / 2} />
        </clipPath>
        <g clipPath="url(#stand-core-clip)">
          {partsOf(layers).map(({ number, y, height, fill }) => (
            <g key={number} data-layer={number}>
              <rect className="stand-core-ground" y={y} width={WIDTH} height={height} />
              <rect className="stand-core-known" y={y + height - fill} width={WIDTH / 2} height={fill} />
            </g>
          ))}
        </g>
        <rect
          className="stand-core-edge"
          x=".5"
          y=".5"
          width={WIDTH - 1}
          height={HEIGHT - 1}
          rx={(WIDTH - 1) / 2}
        />
      </svg>
      <figcaption>
        {/* At the end the heading says it. */}
        {!end && <p className="stand-core-sum">{sum}</p>}
        {step.kind === "question" && (
          <p className="fine">Provisional, by what you say. Questions that check it count at the end.</p>
        )}
        <details className="fold stand-core-fold">
          <summary>By layer</summary>
          <table className="table figures">
            <thead>
              <tr>
                <th scope="col">Layer</th>
                <th scope="col">Known</th>
                <th scope="col">Of</th>
              </tr>
            </thead>
            <tbody>
              {layers.map((layer) => (
                <tr key={layer.number}>
                  <th scope="row">{layer.name}</th>
                  <td>{layer.known}</td>
                  <td>{layer.all}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figcaption>
    </figure>
  );
}

/** Layers from the top down, each as tall as its hours; what is known stands on its floor. */
function partsOf(layers: readonly StandLayer[]) {
  const total = layers.reduce((sum, { hours }) => sum + hours, 0) || 1;
  let y = 0;
  return layers.map(({ number, hours, filled }) => {
    const height = (HEIGHT * hours) / total;
    const part = { number, y: round(y), height: round(height), fill: round(height * filled) };
    y += height;
    return part;
  });
}

const round = (value: number) => Math.round(value * 10) / 10;
