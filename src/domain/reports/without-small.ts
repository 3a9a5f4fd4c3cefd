/** Numbers from 1 to one less than this could point at a person, and are not shown. */
export const FEWEST = 5;

/** Parts of a total as they may be shown: what may not be is undefined. */
export interface Shown<Name extends string> {
  total: number | undefined;
  parts: Record<Name, number | undefined>;
}

/**
 * A total and its parts without small numbers, and without what would give one away. Where all other parts are shown, the
 * one that is left is the total less the others: so with any small number, the first that is not small is hidden as well;
 * where there is none, or both together are still few, the total is. Always, and in the parts' own order: what is hidden only when it has to be, or by its
 * size, says what it is. None at all is no small number: it says nothing about anyone.
 * @example
 * withoutSmall({ kept: 96, late: 3, open: 7 }) // => { total: 106, parts: { kept: undefined, late: undefined, open: 7 } }
 */
export function withoutSmall<Name extends string>(parts: Record<Name, number>): Shown<Name> {
  const all = Object.entries(parts) as [Name, number][];
  const total = all.reduce((sum, [, number]) => sum + number, 0);
  const hidden = new Set(all.filter(([, number]) => isSmall(number)).map(([name]) => name));
  const large = all.find(([, number]) => number >= FEWEST)?.[0];
  if (hidden.size > 0 && large !== undefined) hidden.add(large);
  const sum = [...hidden].reduce((so, name) => so + parts[name], 0);
  const isTotalShown = hidden.size === 0 || (large !== undefined && sum >= 2 * FEWEST);
  return {
    total: isTotalShown ? total : undefined,
    parts: Object.fromEntries(
      all.map(([name, number]) => [name, hidden.has(name) || isSmall(total) ? undefined : number]),
    ) as Shown<Name>['parts'],
  };
}

/**
 * The same where what they add up to may not be known either: the total is hidden, and where no part is, the first that is not
 * small.
 * @example
 * withoutSum({ upheld: 8, refused: 6 }) // => { total: undefined, parts: { upheld: undefined, refused: 6 } }
 */
export function withoutSum<Name extends string>(parts: Record<Name, number>): Shown<Name> {
  const shown = withoutSmall(parts).parts;
  const names = Object.keys(parts) as Name[];
  const large = names.find((name) => parts[name] >= FEWEST);
  if (large !== undefined) shown[large] = undefined;
  return { total: undefined, parts: shown };
}

function isSmall(number: number): boolean {
  return number > 0 && number < FEWEST;
}

/**
 * The least that a hidden part can be, where the others that are hidden are small: "at least 96". Left out where the hidden
 * numbers are so few together that it would say which is which.
 * @example atLeast('kept', { kept: 98, late: 2, open: 0 }, shown) // => 96
 */
export function atLeast<Name extends string>(
  name: Name,
  parts: Record<Name, number>,
  { total, parts: shown }: Shown<Name>,
): number | undefined {
  if (total === undefined || shown[name] !== undefined) return undefined;
  const hidden = (Object.keys(parts) as Name[]).filter((one) => shown[one] === undefined);
  const others = hidden.filter((one) => one !== name);
  const sum = hidden.reduce((all, one) => all + parts[one], 0);
  if (sum < 2 * FEWEST || !others.every((one) => isSmall(parts[one]))) return undefined;
  return sum - others.length * (FEWEST - 1);
}
