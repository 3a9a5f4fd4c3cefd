import { distance } from 'fastest-levenshtein';

/** What became of passages of words. */
export interface ChangedPassages {
  /** Passages that have other words now, in the order in which they are now. */
  altered: { was: string; now: string }[];
  added: string[];
  removed: string[];
}

/** Of the letters of the longer one: two passages that differ in more are not one passage that was altered. */
const MOST_DIFFERENT = 0.5;

/**
 * What changed between two states of a page's passages. One that is only at another place has not changed.
 * @example
 * changedPassages(['Call us.', 'It is free.'], ['Call us now.', 'It is free.'])
 * // => { altered: [{ was: 'Call us.', now: 'Call us now.' }], added: [], removed: [] }
 */
export function changedPassages(was: readonly string[], now: readonly string[]): ChangedPassages {
  const removed = without(was, now);
  const altered: ChangedPassages['altered'] = [];
  const added = without(now, was).filter((passage) => {
    const before = nearestOf(passage, removed);
    if (before === undefined) return true;
    removed.splice(removed.indexOf(before), 1);
    altered.push({ was: before, now: passage });
    return false;
  });
  return { altered, added, removed };
}

/** Those of the one that the other has not, each as often as it is missing. */
function without(one: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return one.filter((passage) => {
    const at = left.indexOf(passage);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function nearestOf(passage: string, known: readonly string[]): string | undefined {
  return known
    .map((one) => ({
      one,
      part: isBeginning(one, passage)
        ? 0
        : distance(one, passage) / Math.max(one.length, passage.length, 1),
    }))
    .filter(({ part }) => part <= MOST_DIFFERENT)
    .sort((a, b) => a.part - b.part)[0]?.one;
}

/** Letters of a passage that more was written after, or that is what was left of one: fewer are no sign of it. */
const FEWEST_LETTERS = 10;

/** Whether one of two passages is how the other begins, but for its last full stop. */
function isBeginning(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const words = short.replace(/\W$/, '');
  return words.length >= FEWEST_LETTERS && long.startsWith(words);
}
