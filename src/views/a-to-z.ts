import { inOrder } from '../i18n/in-order.ts';

/** One line of the A to Z: a name people look for, and where it leads. */
export interface Line {
  name: string;
  href: string;
  /** The page's own title, where the name is another one for it. */
  title?: string;
}

/**
 * Names under their first letters, in order. One that begins with a figure stands under "0–9".
 * @example
 * byLetter([{ name: 'Wheelie bins', href: '/b/' }, { name: 'Alcohol', href: '/a/' }])
 * // => [["A", [Alcohol]], ["W", [Wheelie bins]]]
 */
export function byLetter(lines: readonly Line[]): [letter: string, lines: Line[]][] {
  const order = inOrder('en');
  const sorted = [...lines].sort((a, b) => order(a.name, b.name));
  return [...Map.groupBy(sorted, ({ name }) => letterOf(name))];
}

function letterOf(name: string): string {
  const first = name.charAt(0).toUpperCase();
  return /\d/.test(first) ? '0–9' : first;
}
