import { type CorePart, core } from "@/domain/core";
import { hollow, type State } from "@/domain/progress";
import type { Progress } from "./progress-state";

/** What `GET /api/v1/graph` says of skills and roles, as far as a core asks. */
type Graph = {
  skills: { id: string; prerequisites: string[]; hours: { low: number; high: number } }[];
  roles: { id: string; layers: { number: number; skills: { skill: string; weight: string }[] }[] }[];
};

const SVG = "http://www.w3.org/2000/svg";
const FILLS = ["proven", "practised", "learning"] as const;

let asked: Promise<Graph | null> | null = null;

/**
 * Fills the small cores in lists of roles. Their markup holds no skill: who has begun nothing pays for nothing, and
 * for the others the graph is fetched once.
 */
export async function paintRoleCores(progress: Progress): Promise<void> {
  const cores = document.querySelectorAll<SVGElement>("[data-role-core]");
  const begun = Object.values(progress.standings).some(({ state }) => state !== "untouched");
  if (cores.length === 0 || (!begun && !asked)) return;
  asked ??= fetchGraph();
  const graph = await asked;
  if (!graph) return;
  const skills = new Map(graph.skills.map((skill) => [skill.id, skill]));
  const stateOf = (skill: string): State => progress.standings[skill]?.state ?? "untouched";
  const hollowOf = (skill: string) => hollow(skill, stateOf, (id) => skills.get(id)?.prerequisites ?? []);
  for (const svg of cores) {
    const role = graph.roles.find(({ id }) => id === svg.dataset.roleCore);
    const layers = (role?.layers ?? []).map((layer) => ({
      number: layer.number,
      skills: layer.skills.map(({ skill, weight }) => ({
        id: skill,
        weight,
        hours: skills.get(skill)?.hours ?? { low: 0, high: 0 },
      })),
    }));
    const parts = core(layers, stateOf, hollowOf);
    layers.forEach(({ number }, at) => {
      const ground = svg.querySelector<SVGRectElement>(`rect[data-layer="${number}"]`);
      const part = parts[at];
      if (ground && part) fill(ground, part);
    });
  }
}

/** Counted from the ground up, as in the section: proven, then practised (half as wide), then learning. */
function fill(ground: SVGRectElement, part: CorePart): void {
  const size = (name: string) => Number(ground.getAttribute(name));
  let top = size("y") + size("height");
  for (const state of FILLS) {
    const height = size("height") * part[state];
    top -= height;
    const rect = fillRect(ground, state);
    rect.setAttribute("y", String(top));
    rect.setAttribute("height", String(height));
    rect.setAttribute("width", String(size("width") * (state === "practised" ? 0.5 : 1)));
  }
}

/** The rectangle of one state over a layer's ground: made when it is first asked for. */
function fillRect(ground: SVGRectElement, state: string): Element {
  const { layer = "" } = ground.dataset;
  const found = ground.parentElement?.querySelector(`[data-fill="${state} ${layer}"]`);
  if (found) return found;
  const rect = document.createElementNS(SVG, "rect");
  rect.dataset.fill = `${state} ${layer}`;
  rect.setAttribute("class", `fill-l${layer}`);
  if (state === "learning") rect.setAttribute("mask", `url(#${hatch(ground)})`);
  ground.after(rect);
  return rect;
}

/** Learning is hatched, here as everywhere. One mask serves every small core of the page. */
function hatch(ground: SVGRectElement): string {
  const id = "role-core-hatch";
  if (document.getElementById(id)) return id;
  const make = (name: string, attributes: Record<string, string>, inside?: Element) => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (inside) made.append(inside);
    return made;
  };
  const line = make("rect", { width: "2.5", height: "6", fill: "white" });
  const lines = { id: `${id}-lines`, width: "5", height: "6", patternUnits: "userSpaceOnUse" };
  const pattern = make("pattern", { ...lines, patternTransform: "rotate(45)" }, line);
  const ruled = make("rect", { width: "100", height: "200", fill: `url(#${id}-lines)` });
  const mask = make(
    "mask",
    { id, maskUnits: "userSpaceOnUse", x: "0", y: "0", width: "100", height: "200" },
    ruled,
  );
  ground.parentElement?.prepend(pattern, mask);
  return id;
}

async function fetchGraph(): Promise<Graph | null> {
  try {
    const answer = await fetch("/api/v1/graph");
    return answer.ok ? ((await answer.json()) as Graph) : null;
  } catch {
    asked = null;
    return null;
  }
}
