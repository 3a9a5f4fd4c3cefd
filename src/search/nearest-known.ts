import { distance } from 'fastest-levenshtein';
import type { KnownWords } from './known-words.ts';

/**
 * The council's own word that a misspelt one was meant for; `undefined` where none is near enough. In a word of four letters
 * two may have changed places, or one be missing or too many; of five and more, one may be wrong as well; of seven and more,
 * two. Both begin alike, unless the first two letters changed places: "mouse" is no "house".
 * @example nearestKnown('recyling', known) // => "recycling"
 */
export function nearestKnown(
  word: string,
  { byLetter, inNames, foreign }: KnownWords,
): string | undefined {
  const letters = word.length;
  if (letters < 4 || /\d/.test(word) || !isAlphabetic(word)) return undefined;
  const most = letters >= 7 ? 2 : 1;
  let nearest: { word: string; far: number; place: number } | undefined;
  // Either begins alike, or its first two letters changed places.
  for (const first of new Set(word.slice(0, 2))) {
    for (const { word: one, place } of byLetter.get(first) ?? []) {
      if (Math.abs(one.length - letters) > most || one.length < 3 || foreign.has(one)) continue;
      const isTurned = isSwapped(word, one);
      if (!isTurned && one[0] !== word[0]) continue;
      // Of short words each letter tells: "pump" is not "dump", nor "rent" "tent".
      if (letters === 4 && !isTurned && one.length === letters) continue;
      if (one.length < 4 && !isTurned) continue;
      const apart = isTurned ? 1 : distance(word, one);
      if (apart > most) continue;
      // Of two that are as near, the one that a page is called by, and that ends alike; of these the first.
      const endsAlike = one.at(-1) === word.at(-1);
      const far =
        apart - (isTurned ? 0.25 : 0) + (place > inNames ? 0.5 : 0) + (endsAlike ? 0 : 0.25);
      const isNearer =
        nearest === undefined ||
        far < nearest.far ||
        (far === nearest.far && place < nearest.place);
      if (isNearer) nearest = { word: one, far, place };
    }
  }
  return nearest?.word;
}

/** In an alphabet a letter is a sound. A sign of Chinese is a word, and another sign is another word. */
function isAlphabetic(word: string): boolean {
  return !/\p{Script=Han}/u.test(word);
}

/** Two letters that follow each other changed places: "bnis". */
function isSwapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  const swapped = word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  return at >= 0 && swapped === other;
}
