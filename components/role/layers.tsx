import { bandNumeral } from "@/components/section/arrange";
import { Inline, Plain } from "@/components/ui/plain";
import { still } from "@/components/ui/still";
import type { RoleEntry } from "@/domain/catalog/catalog";
import type { Layer } from "@/domain/catalog/role.schema";
import { Part } from "./part";

/** The layers in words, from the ground up: principle, invariants, examples, what breaks without it. */
export function Layers({ role }: { role: RoleEntry }) {
  const layers = [...role.layers].sort((a, b) => a.number - b.number);
  return (
    <Part id="layers" title="Layer by layer" sub="From the ground up. Each layer rests on the one before.">
      {layers.map((layer) => (
        <LayerText key={layer.number} layer={layer} />
      ))}
    </Part>
  );
}

function LayerText({ layer }: { layer: Layer }) {
  return (
    <article className="layer" data-layer={layer.number}>
      <div className="layer-head texture" data-layer={layer.number}>
        <p className="band-numeral">{bandNumeral(layer.number)}</p>
        <h3>{layer.name}</h3>
        <p>{layer.principle}</p>
      </div>
      <div className="layer-text">
        <h4>What must hold</h4>
        <ul className="bullets">
          {still(layer.invariants, (invariant) => (
            <li>
              <Inline text={invariant} />
            </li>
          ))}
        </ul>
        {layer.examples.length > 0 && (
          <>
            <h4>In the work</h4>
            <dl>
              {still(layer.examples, (example) => (
                <Example example={example} />
              ))}
            </dl>
          </>
        )}
        <h4>When it is skipped</h4>
        <Plain text={layer.skipped} />
      </div>
    </article>
  );
}

function Example({ example }: { example: Layer["examples"][number] }) {
  return (
    <>
      <dt>{example.name}.</dt>
      <dd>
        <Plain text={example.text} />
      </dd>
    </>
  );
}
