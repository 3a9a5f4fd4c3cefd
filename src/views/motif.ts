import type { CouncilFacts } from '../council/schemas/council.ts';

type Motif = CouncilFacts['brand']['motif'];

/** How many tops the line has. */
const TOPS = 9;
const WIDTH = 1200;
const HEIGHT = 60;
/** Where the plain line is. */
const LEVEL = 48;

/**
 * The line along the foot of every page as an SVG path: a plain one, or the shape that `brand.motif` in council.yaml
 * names. Hills and waves are drawn from the council's name: always the same for one council, never the same for two.
 * @example motifPath('line', 'north') // => "M0 60V48H1200V60z"
 */
export function motifPath(motif: Motif, seed: string): string {
  if (motif === 'line')
    return `M0 ${String(HEIGHT)}V${String(LEVEL)}H${String(WIDTH)}V${String(HEIGHT)}z`;
  const next = numbersFrom(seed);
  return motif === 'hills'
    ? curve(TOPS, () => 6 + next() * 40)
    : curve(TOPS * 2, (top) => (top % 2 === 0 ? 24 : 36) + next() * 8);
}

/** A curve through as many tops, each at its height from above. */
function curve(tops: number, heightOf: (top: number) => number): string {
  const step = WIDTH / tops;
  const heights = Array.from({ length: tops + 1 }, (_, top) => Math.round(heightOf(top)));
  let path = `M0 ${String(HEIGHT)}V${String(heights[0] ?? 0)}`;
  heights.slice(1).forEach((height, top) => {
    const before = heights[top] ?? height;
    const middle = Math.round((top + 0.5) * step);
    const end = Math.round((top + 1) * step);
    path += `C${String(middle)} ${String(before)} ${String(middle)} ${String(height)} ${String(end)} ${String(height)}`;
  });
  return `${path}V${String(HEIGHT)}z`;
}

/** Numbers from 0 up to 1 that follow from the seed alone. */
function numbersFrom(seed: string): () => number {
  let state = [...seed].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7);
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
