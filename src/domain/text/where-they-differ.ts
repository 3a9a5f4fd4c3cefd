/** Words on either side of what differs. */
const AROUND = 3;

/**
 * Two passages, each cut to the words in which they differ and a few beside them.
 * @example
 * whereTheyDiffer('Please tell us within 2 days of it.', 'Please tell us within 3 days of it.')
 * // => ['… tell us within 2 days of it.', '… tell us within 3 days of it.']
 */
export function whereTheyDiffer(one: string, other: string): [string, string] {
  const [a, b] = [one.split(' '), other.split(' ')];
  const most = Math.min(a.length, b.length);
  let first = 0;
  while (first < most && a[first] === b[first]) first += 1;
  let last = 0;
  while (last < most - first && a.at(-1 - last) === b.at(-1 - last)) last += 1;
  return [between(a, first, last), between(b, first, last)];
}

/** Without the words that both have before `first` and in the `last` of them, but for a few. */
function between(words: readonly string[], first: number, last: number): string {
  const from = Math.max(0, first - AROUND);
  const to = Math.min(words.length, words.length - last + AROUND);
  return [from > 0 ? '…' : '', ...words.slice(from, to), to < words.length ? '…' : '']
    .filter((word) => word !== '')
    .join(' ');
}
