import { expect, test } from 'vitest';
import { channels, measures } from '../../../src/domain/charter/standard.ts';
import type { ServiceStandard } from '../../../src/domain/charter/standard.ts';
import { standardNamed } from '../../../src/domain/charter/standard-named.ts';
import { parseTarget } from '../../../src/domain/charter/target.ts';
import { timesOf } from '../../../src/domain/charter/times-of.ts';
import { canDateForm, channelsOfWay, isForForms } from '../../../src/domain/charter/what-suits.ts';
import { standardOf } from './calendars.ts';

test.each([
  ['2 working days', true],
  ['28 days', true],
  ['same day', true],
  ['end of the next working day', true],
  ['90% within 10 working days', true],
  ['no published time', true],
  ['45 seconds', false],
  ['10 minutes', false],
  ['90% within 20 seconds', false],
  ['95% of cases', false],
])('a form may promise by "%s": %s', (target, may) => {
  expect(canDateForm(standardOf(target))).toBe(may);
});

test.each<[ServiceStandard['clockStarts'], boolean]>([
  ['receipt', true],
  ['acknowledgement', true],
  ['appointment', false],
  ['return', false],
])('a form may promise by a clock that starts with %s: %s', (clockStarts, may) => {
  expect(canDateForm(standardOf('2 working days', { clockStarts }))).toBe(may);
});

test.each(
  measures.map(
    (measure) => [measure, !['resolved-first-time', 'satisfaction'].includes(measure)] as const,
  ),
)('a form may promise what is measured by %s: %s', (measure, may) => {
  expect(canDateForm(standardOf('2 working days', { measures: measure }))).toBe(may);
});

test('a form may not promise by a standard that gave no date in an earlier version', () => {
  const since = (target: string) =>
    standardOf('2 working days', {
      inForceFrom: '2027-01-01',
      earlier: [{ target: parseTarget(target), inForceUntil: '2026-12-31' }],
    });
  expect(canDateForm(since('45 seconds'))).toBe(false);
  expect(canDateForm(since('5 working days'))).toBe(true);
  expect(canDateForm(since('no published time'))).toBe(true);
});

test.each(
  channels.map((channel) => [channel, ['online', 'email', 'any'].includes(channel)] as const),
)('a standard for %s speaks of what is sent by a form: %s', (channel, does) => {
  expect(isForForms(standardOf('2 working days', { channel }))).toBe(does);
  expect(isForForms(standardOf('2 working days', { channel, measures: 'call-back' }))).toBe(true);
});

test('each way to do something has its channels, and those for every way', () => {
  expect(channelsOfWay).toEqual({
    online: ['online', 'email', 'any'],
    telephone: ['telephone', 'voicemail', 'any'],
    inPerson: ['in-person', 'any'],
    letter: ['letter', 'any'],
  });
});

test('a standard is found by its name, and what every object has is none', () => {
  const online = standardOf('2 working days');
  const standards = { 'online-enquiry': online };
  expect(standardNamed(standards, 'online-enquiry')).toBe(online);
  expect(standardNamed(standards, 'letters')).toBeUndefined();
  expect(standardNamed(standards, 'constructor')).toBeUndefined();
  expect(standardNamed(standards, undefined)).toBeUndefined();
});

test('prose about a standard may name its target, its extension, what it used to be and the time of one case', () => {
  const standard = standardOf('90% within 10 working days', {
    extension: parseTarget('20 working days'),
    earlier: [
      { target: parseTarget('15 working days'), inForceUntil: '2025-12-31' },
      { target: parseTarget('20 working days'), inForceUntil: '2024-12-31' },
    ],
  });
  expect(timesOf(standard)).toEqual([
    '90% within 10 working days',
    '20 working days',
    '15 working days',
    '10 working days',
  ]);
  expect(timesOf(standardOf('2 working days'))).toEqual(['2 working days']);
});
