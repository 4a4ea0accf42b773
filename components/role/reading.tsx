import { bandNumeral } from "@/components/section/arrange";
import { ResourceLine } from "@/components/skill/resource-line";
import type { Catalog, RoleEntry } from "@/domain/catalog/catalog";
import { Part } from "./part";

/** Resources in reading order, each with why and for which layer. */
export function Reading({ role, catalog }: { role: RoleEntry; catalog: Catalog }) {
  return (
    <Part id="resources" title="What to read, in order">
      <ol className="rows reading">
        {role.resources.map(({ resource, why, layer }) => {
          const entry = catalog.resources[resource];
          return entry ? (
            <li key={resource} data-layer={layer}>
              <span className="numeral" title={bandNumeral(layer)}>
                <span className="visually-hidden">{layer === 0 ? "Foundations" : "Layer"} </span>
                {layer}
              </span>
              <ResourceLine resource={entry} why={why} />
            </li>
          ) : null;
        })}
      </ol>
      <p className="fine">The numeral is the layer a resource serves; 0 is Foundations.</p>
    </Part>
  );
}
