import { distance } from 'fastest-levenshtein';
import type { KnownWords } from './known-words.ts';

/**
 * The council's own word that a misspelt one was meant for; `undefined` where none is near enough. One letter may be
 * wrong, missing, too many or in its neighbour's place; in a word of seven letters and more, two, if it begins alike.
 * @example nearestKnown('recyling', known) // => "recycling"
 */
export function nearestKnown(word: string, { words, inNames }: KnownWords): string | undefined {
  const letters = word.length;
  if (letters < 4 || /\d/.test(word)) return undefined;
  let nearest: { word: string; far: number } | undefined;
  let place = 0;
  for (const one of words.keys()) {
    place += 1;
    if (Math.abs(one.length - letters) > 2) continue;
    const apart = isSwapped(word, one) ? 1 : distance(word, one);
    const most = letters >= 7 && one[0] === word[0] ? 2 : 1;
    if (apart > most) continue;
    // Of two that are as near, the one that a page is called by.
    const far = apart + (place > inNames ? 0.5 : 0) + (one[0] === word[0] ? 0 : 0.25);
    if (nearest === undefined || far < nearest.far) nearest = { word: one, far };
  }
  return nearest?.word;
}

/** Two letters that follow each other changed places: "bnis". */
function isSwapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  const swapped = word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  return at >= 0 && swapped === other;
}
