import { distance } from 'fastest-levenshtein';
import type { KnownWords } from './known-words.ts';

/** How many are offered. */
const MOST = 3;

/**
 * Words of the pages' names that look most like a question that found nothing: to be chosen, not to be taken for it.
 * Short words are left alone: nearly every one is like another that means something else.
 * @example nearNames('parkign tikets', known) // => ["parking", "tickets"]
 */
export function nearNames(question: string, known: KnownWords): string[] {
  const asked = known.wordsOf(question.slice(0, 400)).filter((word) => word.length >= 5);
  const names = [...known.words.keys()]
    .slice(0, known.inNames)
    .filter((word) => word.length >= 5 && !known.foreign.has(word));
  const near = asked.slice(0, 8).flatMap((word) =>
    names
      .filter(
        (name) => Math.abs(name.length - word.length) <= 0.34 * Math.max(name.length, word.length),
      )
      .map((name) => ({ name, far: distance(word, name) / Math.max(word.length, name.length) }))
      .filter(({ far }) => far <= 0.34),
  );
  const nearest = near.sort((one, other) => one.far - other.far).map(({ name }) => name);
  return [...new Set(nearest)].slice(0, MOST);
}
