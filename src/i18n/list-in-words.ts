import type { Words } from './words.ts';

/**
 * Things said one after another, with the language's own "and" or "or" and what it sets between the others.
 * @example
 * listInWords(['Tuesday', 'Wednesday'], english) // => "Tuesday and Wednesday"
 * listInWords(['PDF', 'JPEG', 'PNG'], english, 'or') // => "PDF, JPEG or PNG"
 */
export function listInWords(
  things: readonly string[],
  words: Words,
  ending: 'and' | 'or' = 'and',
): string {
  const last = things.at(-1) ?? '';
  if (things.length < 2) return last;
  const before = things
    .slice(0, -1)
    .reduce((said, next) => words('list.more', { before: said, next }));
  return words(`list.${ending}`, { before, last });
}
