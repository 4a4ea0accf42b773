export type Box = { x: number; y: number; width: number; height: number };

const CLOSEST = 6;

export const parseBox = (text: string): Box => {
  const [x = 0, y = 0, width = 1, height = 1] = text.split(" ").map(Number);
  return { x, y, width, height };
};

export const boxText = ({ x, y, width, height }: Box) =>
  [x, y, width, height].map((n) => Math.round(n * 10) / 10).join(" ");

/** Closer or wider by a factor, about a point that stays where it is; never wider than the whole. */
export function zoomed(
  box: Box,
  whole: Box,
  factor: number,
  about = { x: box.x + box.width / 2, y: box.y + box.height / 2 },
): Box {
  const width = Math.min(whole.width, Math.max(whole.width / CLOSEST, box.width / factor));
  const ratio = width / box.width;
  return kept(
    {
      x: about.x - (about.x - box.x) * ratio,
      y: about.y - (about.y - box.y) * ratio,
      width,
      height: box.height * ratio,
    },
    whole,
  );
}

/** Moved by shares of what is seen. */
export const panned = (box: Box, whole: Box, x: number, y: number): Box =>
  kept({ ...box, x: box.x + box.width * x, y: box.y + box.height * y }, whole);

/** Moved just so far that a part is seen, with some room around it. */
export function showing(box: Box, whole: Box, part: Box, room = 24): Box {
  const along = (from: number, size: number, start: number, length: number) =>
    start - room < from
      ? start - room
      : start + length + room > from + size
        ? start + length + room - size
        : from;
  return kept(
    {
      ...box,
      x: along(box.x, box.width, part.x, part.width),
      y: along(box.y, box.height, part.y, part.height),
    },
    whole,
  );
}

function kept(box: Box, whole: Box): Box {
  const within = (from: number, size: number, start: number, length: number) =>
    Math.max(start, Math.min(from, start + length - size));
  return {
    ...box,
    x: within(box.x, box.width, whole.x, whole.width),
    y: within(box.y, box.height, whole.y, whole.height),
  };
}
