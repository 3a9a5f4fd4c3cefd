/** How many tops the line has. */
const TOPS = 9;
const WIDTH = 1200;
const HEIGHT = 60;

/**
 * A line of fells as an SVG path, drawn from a council's name: always the same for one council, never the same
 * for two. It stands along the foot of every page.
 * @example
 * fellsFor('north').startsWith('M0 60') // => true
 */
export function fellsFor(seed: string): string {
  const next = numbersFrom(seed);
  const step = WIDTH / TOPS;
  const heights = Array.from({ length: TOPS + 1 }, () => Math.round(6 + next() * 40));
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
