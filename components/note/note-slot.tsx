"use client";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useProgress } from "@/components/progress/use-progress";

const NoteEditor = lazy(() => import("./note-editor").then((file) => ({ default: file.NoteEditor })));

type Props = { skill: string; title: string };

/** The place of the editor: what it needs is fetched when the reader comes near. */
export function NoteSlot({ skill, title }: Props) {
  const mode = useProgress((progress) => progress.mode);
  const [near, setNear] = useState(false);
  const slot = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!slot.current) return;
    const seen = (entries: IntersectionObserverEntry[]) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
    };
    const observer = new IntersectionObserver(seen, { rootMargin: "400px" });
    observer.observe(slot.current);
    return () => observer.disconnect();
  }, []);

  return (
    <div ref={slot} className="note-slot">
      {near && mode !== "loading" && (
        <Suspense>
          <NoteEditor key={mode} skill={skill} title={title} guest={mode === "guest"} />
        </Suspense>
      )}
    </div>
  );
}
