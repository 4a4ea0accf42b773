/** An OKLCH colour as the tokens write it: lightness 0-1, chroma, hue in degrees. */
export type Oklch = { l: number; c: number; h: number };

/** Contrast of two colours by WCAG 2: (lighter + 0.05) / (darker + 0.05). */
export function contrast(a: Oklch, b: Oklch): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance of the colour as a screen shows it: outside sRGB each channel is clipped. */
export function luminance(colour: Oklch): number {
  const [r, g, b] = linearRgb(colour).map((channel) => Math.min(1, Math.max(0, channel))) as Triple;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** A part of one colour laid over another, mixed in OKLab as color-mix(in oklab) does. */
export function mix(over: Oklch, share: number, under: Oklch): Oklch {
  const [x, y] = [lab(over), lab(under)];
  const [l, a, b] = x.map((value, at) => value * share + (y[at] ?? 0) * (1 - share)) as Triple;
  return { l, c: Math.hypot(a, b), h: (Math.atan2(b, a) * 180) / Math.PI };
}

type Triple = [number, number, number];

const lab = ({ l, c, h }: Oklch): Triple => [
  l,
  c * Math.cos((h * Math.PI) / 180),
  c * Math.sin((h * Math.PI) / 180),
];

/** The matrices of CSS Color 4, section 10. */
function linearRgb(colour: Oklch): Triple {
  const [lightness, a, b] = lab(colour);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}
