import { stringify } from 'yaml';
import { dateOf, dayNumber } from '../domain/calendar/day-number.ts';
import type { ServiceStandard } from '../domain/charter/standard.ts';
import { targetAsWritten } from '../domain/charter/target.ts';
import { compareCharters, type CharterOf, type Pair } from './compare-charters.ts';

/**
 * A charter for the council that takes the place of two, as the head of a `charter.mdx`: what both promise alike as it
 * is, and what a person has to decide between « », which no check lets by. What the first council promised before the
 * day stays under `earlier`, so that a message sent before it keeps its promise.
 * @param from the new council's first day, YYYY-MM-DD
 */
export function mergeCharters(first: CharterOf, second: CharterOf, from: string): string {
  const standards = compareCharters(first, second).map((pair) =>
    asYaml(pair, { from, firstId: first.id, secondId: second.id }),
  );
  return [
    '---',
    'title: Customer charter',
    'description: «What people can expect of the new council»',
    'standards:',
    ...standards,
    '---',
    '',
    '«What the new council promises, in words»',
    '',
  ].join('\n');
}

interface Given {
  from: string;
  firstId: string;
  secondId: string;
}

function asYaml(pair: Pair, given: Given): string {
  const { first, second, differences } = pair;
  const standard = first ?? second;
  if (standard === undefined) return '';
  const notes = [
    ...differences.map(
      ({ setting, first: one, second: two }) =>
        `Decide ${setting}: ${given.firstId} ${quoted(one)}; ${given.secondId} ${quoted(two)}`,
    ),
    ...(first && second
      ? []
      : [`Decide whether to promise this: only ${first ? given.firstId : given.secondId} does.`]),
  ];
  const lines = stringify([merged(standard, pair, given.from)], { lineWidth: 0 }).trimEnd();
  return [...notes.map((note) => `# ${note}`), ...lines.split('\n')]
    .map((line) => `  ${line}`)
    .join('\n');
}

/** The first's standard, with what is to be decided in its place. */
function merged(
  standard: ServiceStandard,
  { first, second, differences }: Pair,
  from: string,
): Record<string, unknown> {
  const decided = Object.fromEntries(
    differences
      .filter(({ setting }) => setting !== 'inForceFrom' && setting !== 'earlier')
      .map(({ setting, first: one, second: two }) => [
        setting,
        `«${one ?? '–'}, or ${two ?? '–'}»`,
      ]),
  );
  const { id, title, channel, measures, about, appliesTo, clockStarts, calendar } = standard;
  const target = targetAsWritten(standard.target);
  return {
    id,
    title,
    channel,
    target: first && second ? target : `«${target}, or take this out»`,
    measures,
    ...(about !== undefined && { about }),
    ...(clockStarts !== 'receipt' && { clockStarts }),
    ...(calendar !== 'council' && { calendar }),
    ...(standard.hours !== undefined && { hours: standard.hours }),
    appliesTo,
    ...(standard.extension && { extension: targetAsWritten(standard.extension) }),
    ...decided,
    ...inForce(standard, 'target' in decided && first !== undefined, from),
  };
}

/** Since when, and what was promised before: only where the target may change. */
function inForce(
  { target, earlier, inForceFrom }: ServiceStandard,
  changes: boolean,
  from: string,
): Record<string, unknown> {
  const before = earlier.map((one) => ({ ...one, target: targetAsWritten(one.target) }));
  if (!changes) {
    return {
      ...(inForceFrom !== undefined && { inForceFrom }),
      ...(before.length > 0 && { earlier: before }),
    };
  }
  const last = {
    target: targetAsWritten(target),
    ...(inForceFrom !== undefined && { inForceFrom }),
    inForceUntil: dateOf(dayNumber(from) - 1),
  };
  return { inForceFrom: from, earlier: [...before, last] };
}

function quoted(value: string | undefined): string {
  return value === undefined ? 'leaves it out' : `"${value}"`;
}
