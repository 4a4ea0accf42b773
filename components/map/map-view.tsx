"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { placeLeft, rememberPlace } from "@/components/ui/place";
import { neighbour } from "./neighbour";
import { type Box, boxText, panned, parseBox, showing, zoomed } from "./view-box";

const BUTTONS = [
  { key: "+", sign: "+", name: "Zoom in" },
  { key: "-", sign: "−", name: "Zoom out" },
  { key: "0", sign: "Fit", name: "Fit: show the whole map" },
  { key: "ArrowLeft", sign: "←", name: "Move left" },
  { key: "ArrowUp", sign: "↑", name: "Move up" },
  { key: "ArrowDown", sign: "↓", name: "Move down" },
  { key: "ArrowRight", sign: "→", name: "Move right" },
];

/**
 * Pan, zoom and follow edges. It changes the viewBox and classes of the drawing that the server made;
 * the plain wheel stays with the page.
 */
export function MapView({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const whole = useRef<Box | null>(null);

  const picture = () => frame.current?.querySelector<SVGSVGElement>("[data-map]") ?? null;
  const change = (make: (box: Box, all: Box) => Box) => {
    const svg = picture();
    if (!svg) return;
    whole.current ??= parseBox(svg.getAttribute("viewBox") ?? "");
    svg.setAttribute("viewBox", boxText(make(parseBox(svg.getAttribute("viewBox") ?? ""), whole.current)));
  };
  const act = (key: string) => {
    if (key === "+" || key === "=") change((box, all) => zoomed(box, all, 1.35));
    else if (key === "-") change((box, all) => zoomed(box, all, 1 / 1.35));
    else if (key === "0") change((_, all) => all);
    else if (key === "ArrowLeft") change((box, all) => panned(box, all, -0.2, 0));
    else if (key === "ArrowRight") change((box, all) => panned(box, all, 0.2, 0));
    else if (key === "ArrowUp") change((box, all) => panned(box, all, 0, -0.2));
    else if (key === "ArrowDown") change((box, all) => panned(box, all, 0, 0.2));
    else return false;
    return true;
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the drawing is the server's and never replaced.
  useEffect(() => {
    const svg = picture();
    if (!svg) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const at = pointIn(svg, event);
      change((box, all) => zoomed(box, all, event.deltaY < 0 ? 1.15 : 1 / 1.15, at));
    };
    svg.addEventListener("wheel", onWheel, { passive: false });
    const left = placeLeft();
    if (left instanceof SVGElement) left.focus();
    return () => svg.removeEventListener("wheel", onWheel);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const node = nodeOf(event.target);
    const next = node && !event.shiftKey ? neighbour(node, event.key) : null;
    if (next) next.focus();
    else if (node && !event.shiftKey && event.key.startsWith("Arrow")) return;
    else if (!node || !act(event.key)) return;
    event.preventDefault();
  };

  const light = (target: EventTarget | null) => {
    const node = nodeOf(target);
    const svg = picture();
    if (!svg) return;
    const id = node?.dataset.skill;
    svg.toggleAttribute("data-lit", Boolean(id));
    for (const edge of svg.querySelectorAll<SVGPathElement>("path[data-from]")) {
      edge.classList.toggle("lit", id !== undefined && (edge.dataset.from === id || edge.dataset.to === id));
    }
    const near = new Set([id]);
    for (const edge of svg.querySelectorAll<SVGPathElement>("path.lit"))
      near.add(edge.dataset.from).add(edge.dataset.to);
    for (const one of svg.querySelectorAll<SVGAElement>("a[data-skill]")) {
      one.classList.toggle("lit", id !== undefined && near.has(one.dataset.skill));
    }
  };

  const onFocus = (target: EventTarget) => {
    const node = nodeOf(target);
    light(target);
    const box = node?.querySelector<SVGRectElement>(".map-box")?.getBBox();
    if (!node || !box) return;
    change((seen, all) => showing(seen, all, box));
    node.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for its links; each of them is reachable by itself.
    <div
      ref={frame}
      className="map-frame"
      onKeyDown={onKeyDown}
      onFocus={(event) => onFocus(event.target)}
      onBlur={() => light(null)}
      onMouseOver={(event) => light(event.target)}
      onMouseLeave={() => light(document.activeElement)}
      onClick={(event) => {
        const node = nodeOf(event.target);
        if (node) rememberPlace(node.id);
      }}
    >
      <div className="map-tools" role="toolbar" aria-label="Map view">
        {BUTTONS.map(({ key, sign, name }) => (
          <button key={key} type="button" aria-label={name} title={name} onClick={() => act(key)}>
            {sign}
          </button>
        ))}
      </div>
      <div className="map-scroll">{children}</div>
    </div>
  );
}

const nodeOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<SVGAElement>("a[data-skill]") : null;

function pointIn(svg: SVGSVGElement, event: MouseEvent) {
  const matrix = svg.getScreenCTM();
  if (!matrix) return undefined;
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  return { x, y };
}
