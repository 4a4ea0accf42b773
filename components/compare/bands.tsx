import { bandNumeral } from "@/components/section/arrange";
import { range, share } from "@/components/ui/format";
import type { Catalog, RoleEntry } from "@/domain/catalog/catalog";
import { type LayerShare, layerShares } from "@/domain/catalog/comparison";
import { RoleHeads } from "./role-heads";

/** The sections side by side, Layer 3 on top: what each layer is called, what it answers, its share of the hours. */
export function Bands({ roles, skills }: { roles: RoleEntry[]; skills: Catalog["skills"] }) {
  const columns = roles.map((role) =>
    layerShares(
      role,
      roles.filter((other) => other !== role),
      skills,
    ),
  );
  return (
    <div className="compare-section">
      <RoleHeads roles={roles} skills={skills} />
      {[3, 2, 1, 0].map((number) => (
        <section key={number} data-layer={number} aria-labelledby={`compare-layer-${number}`}>
          <h3 id={`compare-layer-${number}`} className="visually-hidden">
            {bandNumeral(number)}
          </h3>
          <ul className="compare-bands" data-columns={roles.length}>
            {roles.map((role, at) => (
              <li key={role.id}>
                <Band layer={columns[at]?.find((layer) => layer.number === number)} role={role} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Band({ layer, role }: { layer: LayerShare | undefined; role: RoleEntry }) {
  if (!layer) return null;
  return (
    <>
      <div className="compare-band texture" data-layer={layer.number}>
        <p className="band-numeral">
          {bandNumeral(layer.number)}
          <span className="compare-band-role">, {role.title}</span>
        </p>
        <h4>{layer.name}</h4>
        <p>{layer.question}</p>
      </div>
      <div className="compare-band-facts num">
        <svg width="100%" height="8" aria-hidden="true" focusable="false">
          <rect className="share-track" width="100%" height="8" rx="2" />
          <rect className="compare-share" width={share(layer.share)} height="8" rx="2" />
        </svg>
        <p>
          <strong>{share(layer.share)}</strong> of the hours, {range(layer.hours)} h
        </p>
        <p className="fine">
          {layer.count} skills,{" "}
          {layer.shared === 0 ? "none" : layer.shared === layer.count ? "all" : layer.shared} of them shared
        </p>
      </div>
    </>
  );
}
