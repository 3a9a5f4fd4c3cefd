import type { Council } from '../council/council.ts';
import type { ServiceStandard } from '../domain/charter/standard.ts';
import { targetAsWritten } from '../domain/charter/target.ts';

/** What a charter is compared by: whose it is, its standards, and what of `council.yaml` moves a day. */
export type CharterOf = Pick<Council, 'id' | 'facts'> & {
  charter: { data: { standards: ServiceStandard[] } };
};

/** One thing that two standards say differently, as an editor writes it; left out in one of them. */
export interface Difference {
  setting: string;
  first: string | undefined;
  second: string | undefined;
}

/** A standard of one charter beside the one of the other that is about the same. */
export interface Pair {
  first?: ServiceStandard;
  second?: ServiceStandard;
  differences: readonly Difference[];
}

/** What decides a day, or who and what it covers. Words alone (`title`, `source`) decide nothing. */
const compared: Readonly<Record<string, (standard: ServiceStandard) => string | undefined>> = {
  target: ({ target }) => targetAsWritten(target),
  measures: ({ measures }) => measures,
  clockStarts: ({ clockStarts }) => clockStarts,
  calendar: ({ calendar }) => calendar,
  hours: ({ hours }) => hours,
  extension: ({ extension }) => extension && targetAsWritten(extension),
  appliesTo: ({ appliesTo }) => appliesTo,
  inForceFrom: ({ inForceFrom }) => inForceFrom,
  earlier: ({ earlier }) =>
    earlier.length === 0
      ? undefined
      : earlier
          .map(({ target, inForceUntil }) => `${targetAsWritten(target)} until ${inForceUntil}`)
          .join(', '),
};

/**
 * Two charters, standard by standard. Two are about the same where they have one id; else where channel, measure and
 * `about` are the same.
 */
export function compareCharters(first: CharterOf, second: CharterOf): Pair[] {
  const left = new Set(second.charter.data.standards);
  const pairs = first.charter.data.standards.map((one): Pair => {
    const other =
      [...left].find(({ id }) => id === one.id) ?? [...left].find((two) => isAboutSame(one, two));
    if (other === undefined) return { first: one, differences: [] };
    left.delete(other);
    return { first: one, second: other, differences: differencesOf(one, other) };
  });
  return [...pairs, ...[...left].map((one): Pair => ({ second: one, differences: [] }))];
}

function isAboutSame(one: ServiceStandard, two: ServiceStandard): boolean {
  return one.channel === two.channel && one.measures === two.measures && one.about === two.about;
}

function differencesOf(one: ServiceStandard, two: ServiceStandard): Difference[] {
  return Object.entries(compared)
    .map(([setting, of]) => ({ setting, first: of(one), second: of(two) }))
    .filter(({ first, second }) => first !== second);
}

/** What moves a promised day besides its standard: the cut-off time, closures and the nation's holidays. */
export function compareCalendars(
  { facts: one }: CharterOf,
  { facts: two }: CharterOf,
): Difference[] {
  const closed = ({ closures }: CharterOf['facts']): string | undefined =>
    closures.map(({ from, to, reason }) => `${from} to ${to ?? from} (${reason})`).join(', ') ||
    undefined;
  return [
    { setting: 'nation', first: one.nation, second: two.nation },
    { setting: 'cutOff', first: one.cutOff, second: two.cutOff },
    { setting: 'closures', first: closed(one), second: closed(two) },
  ].filter(({ first, second }) => first !== second);
}
