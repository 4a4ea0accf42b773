/**
 * Where an arrow leads from a skill: up to what rests on it, down to what it rests on, left and right
 * through the learning order. An extra to Tab, which walks them all.
 */
export function neighbour(node: SVGAElement, key: string): SVGAElement | null {
  const svg = node.closest("svg");
  const id = node.dataset.skill;
  if (!svg || !id) return null;
  const all = [...svg.querySelectorAll<SVGAElement>("a[data-skill]")];
  const byId = (skill: string | undefined) => all.find((one) => one.dataset.skill === skill) ?? null;
  switch (key) {
    case "ArrowUp":
      return byId(svg.querySelector<SVGPathElement>(`path[data-from="${id}"]`)?.dataset.to);
    case "ArrowDown":
      return byId(svg.querySelector<SVGPathElement>(`path[data-to="${id}"]`)?.dataset.from);
    case "ArrowLeft":
      return all[all.indexOf(node) - 1] ?? null;
    case "ArrowRight":
      return all[all.indexOf(node) + 1] ?? null;
    case "Home":
      return all[0] ?? null;
    case "End":
      return all.at(-1) ?? null;
    default:
      return null;
  }
}
