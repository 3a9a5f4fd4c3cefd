import { describe, expect, test } from 'vitest';
import { checkCharter } from '../../../src/domain/charter/check-charter.ts';
import type { ServiceStandard } from '../../../src/domain/charter/standard.ts';
import { parseTarget } from '../../../src/domain/charter/target.ts';
import { standardOf } from './calendars.ts';

const check = (...standards: ServiceStandard[]) => checkCharter(standards, 'england-and-wales');

/** A standard whose words are its own, so that it contradicts no other. */
const named = (id: string, target: string, changes: Partial<ServiceStandard> = {}) =>
  standardOf(target, { id, appliesTo: `Whoever ${id} is for.`, about: id, ...changes });

test('standards that agree have nothing wrong', () => {
  expect(check(named('letters', '10 working days'), named('online', '2 working days'))).toEqual([]);
});

test('the second of two standards with one id is named, and not the first', () => {
  expect(
    check(
      named('letters', '10 working days'),
      named('online', '2 working days'),
      named('letters', '10 working days'),
    ),
  ).toEqual([
    {
      code: 'same-id',
      severity: 'error',
      at: { standard: 2, key: 'id' },
      message: 'There are two standards "letters". Give each an id of its own.',
    },
  ]);
});

describe('two versions of a standard on one day', () => {
  const five = parseTarget('5 working days');
  const ten = parseTarget('10 working days');
  const overlap = [
    {
      code: 'versions-overlap',
      severity: 'error',
      at: { standard: 1, key: 'earlier' },
      message:
        'Two versions of "letters" are in force on the same day. Start each one (inForceFrom) the day after the one before it ends (inForceUntil).',
    },
  ];
  const checked = (changes: Partial<ServiceStandard>) =>
    check(named('online', '2 working days'), named('letters', '2 working days', changes));

  test.each<[string, Partial<ServiceStandard>]>([
    [
      'the new one starts on the last day of the old one',
      { inForceFrom: '2026-12-31', earlier: [{ target: five, inForceUntil: '2026-12-31' }] },
    ],
    ['the new one has no first day', { earlier: [{ target: five, inForceUntil: '2026-12-31' }] }],
    [
      'two old ones share a day, the later written first',
      {
        inForceFrom: '2027-01-01',
        earlier: [
          { target: five, inForceFrom: '2025-06-30', inForceUntil: '2026-12-31' },
          { target: ten, inForceUntil: '2025-06-30' },
        ],
      },
    ],
    [
      'two old ones have no first day',
      {
        inForceFrom: '2027-01-01',
        earlier: [
          { target: ten, inForceUntil: '2025-06-30' },
          { target: five, inForceUntil: '2026-12-31' },
        ],
      },
    ],
  ])('is refused where %s', (_, changes) => {
    expect(checked(changes)).toEqual(overlap);
  });

  test.each<[string, Partial<ServiceStandard>]>([
    [
      'one starts the day after the other ends',
      { inForceFrom: '2027-01-01', earlier: [{ target: five, inForceUntil: '2026-12-31' }] },
    ],
    [
      'three follow each other, in whatever order they are written',
      {
        inForceFrom: '2027-01-01',
        earlier: [
          { target: five, inForceFrom: '2025-07-01', inForceUntil: '2026-12-31' },
          { target: ten, inForceUntil: '2025-06-30' },
        ],
      },
    ],
    ['there is only one', { inForceFrom: '2027-01-01' }],
  ])('is not there where %s', (_, changes) => {
    expect(checked(changes)).toEqual([]);
  });
});

describe('two standards that say different things about the same contact', () => {
  const visit = (id: string, target: string, changes: Partial<ServiceStandard> = {}) =>
    standardOf(target, { id, channel: 'in-person', measures: 'be-seen', ...changes });
  const said = (...standards: ServiceStandard[]) =>
    check(...standards).map(({ message }) => message);
  const contradict =
    'Two standards contradict each other: "first" promises 10 minutes and "second" promises 30 minutes. ' +
    'Keep one, or use "about" to say that they are about different things.';

  test('contradict each other, and both documents are named', () => {
    const charter = visit('first', '10 minutes', { source: 'Charter (2024)' });
    const leaflet = visit('second', '30 minutes', { source: 'Leaflet (2025)' });
    expect(check(charter, leaflet)).toEqual([
      {
        code: 'standards-contradict',
        severity: 'warning',
        at: { standard: 1, key: 'target' },
        message: contradict,
        source: 'Charter (2024); Leaflet (2025)',
      },
    ]);
  });

  test.each([
    ['Charter (2024)', 'Charter (2024)', 'Charter (2024)'],
    [undefined, 'Leaflet (2025)', 'Leaflet (2025)'],
    [undefined, undefined, undefined],
  ])('of the documents %s and %s, what is named is %s', (one, other, named) => {
    const withSource = (standard: ServiceStandard, source: string | undefined) => {
      const changed: ServiceStandard = { ...standard };
      delete changed.source;
      return source === undefined ? changed : { ...changed, source };
    };
    const [problem] = check(
      withSource(visit('first', '10 minutes'), one),
      withSource(visit('second', '30 minutes'), other),
    );
    expect(problem?.code).toBe('standards-contradict');
    expect(problem?.source).toBe(named);
  });

  test.each<[string, Partial<ServiceStandard>]>([
    ['in other capitals and spaces', { appliesTo: '  anyone  WHO sends a\nform. ' }],
    ['for any channel', { channel: 'any' }],
  ])('also %s', (_, changes) => {
    expect(said(visit('first', '10 minutes'), visit('second', '30 minutes', changes))).toEqual([
      contradict,
    ]);
    expect(said(visit('first', '10 minutes', changes), visit('second', '30 minutes'))).toEqual([
      contradict,
    ]);
  });

  test('also where both are about the same thing in other words', () => {
    const about = { about: 'visit' };
    expect(
      said(
        visit('first', '10 minutes', { ...about, appliesTo: 'Visitors.' }),
        visit('second', '30 minutes', { ...about, appliesTo: 'Callers.' }),
      ),
    ).toEqual([contradict]);
  });

  test.each<[string, Partial<ServiceStandard>]>([
    ['about something else', { about: 'visit-with-appointment' }],
    ['by another channel', { channel: 'telephone' }],
    ['with another measure', { measures: 'satisfaction' }],
  ])('do not where one is %s', (_, changes) => {
    expect(
      said(
        visit('first', '10 minutes', { about: 'visit' }),
        visit('second', '30 minutes', { about: 'visit', ...changes }),
      ),
    ).toEqual([]);
  });

  test('do not where both promise the same', () => {
    expect(said(visit('first', '10 minutes'), visit('second', '10 minutes'))).toEqual([]);
  });
});

describe('two replies by one channel, and nothing says which of them someone gets', () => {
  const reply = (id: string, target: string, changes: Partial<ServiceStandard> = {}) =>
    standardOf(target, { id, appliesTo: `Those who need ${id}.`, ...changes });

  test('are doubtful', () => {
    expect(check(reply('simple', '2 working days'), reply('complex', '5 working days'))).toEqual([
      {
        code: 'standards-alike',
        severity: 'warning',
        at: { standard: 1, key: 'id' },
        message:
          '"simple" and "complex" measure the same thing for the same channel and promise different times, and nothing ' +
          'says which of them applies when. Give each an "about", such as about: enquiry.',
      },
    ]);
  });

  test.each<[string, Partial<ServiceStandard>]>([
    ['one says what it is about', { about: 'planning' }],
    ['one is another measure', { measures: 'acknowledgement' }],
    ['one is another channel', { channel: 'letter' }],
    ['one is any channel', { channel: 'any' }],
  ])('are not where %s', (_, changes) => {
    const simple = reply('simple', '2 working days');
    expect(check(simple, reply('complex', '5 working days', changes))).toEqual([]);
    expect(check(reply('complex', '5 working days', changes), simple)).toEqual([]);
  });

  test('are not where both promise the same', () => {
    expect(check(reply('simple', '5 working days'), reply('complex', '5 working days'))).toEqual(
      [],
    );
  });
});

test('a complaint that takes longer than the rules allow is among what is found', () => {
  const slow = named('complaint-stage-1', '11 working days');
  expect(check(named('online', '2 working days'), slow)).toMatchObject([
    { code: 'outside-complaint-code', at: { standard: 1, key: 'target' } },
  ]);
});
