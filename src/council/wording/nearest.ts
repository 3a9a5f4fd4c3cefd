import { distance } from 'fastest-levenshtein';

/**
 * The known word at most two letters away, if there is one.
 * @example nearest('telefone', ['telephone', 'letter']) // => "telephone"
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  return known
    .map((candidate) => ({ candidate, apart: distance(word, candidate) }))
    .filter(({ apart }) => apart <= 2)
    .sort((a, b) => a.apart - b.apart)[0]?.candidate;
}
