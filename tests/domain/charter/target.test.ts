import { describe, expect, test } from 'vitest';
import { targetSchema } from '../../../src/domain/charter/target-schema.ts';
import {
  hasDueDate,
  isByDay,
  parseTarget,
  targetAsWritten,
} from '../../../src/domain/charter/target.ts';
import type { Target } from '../../../src/domain/charter/target.ts';

/** What councils really publish, with the document that says it. */
const published: [text: string, target: Target, source: string][] = [
  ['2 working days', { kind: 'working-days', amount: 2 }, 'Allerdale: online and e-mail'],
  ['10 working days', { kind: 'working-days', amount: 10 }, 'Allerdale: letters'],
  ['45 seconds', { kind: 'seconds', amount: 45 }, 'Allerdale: published numbers'],
  ['20 seconds', { kind: 'seconds', amount: 20 }, 'Allerdale: officer extensions'],
  ['end of the next working day', { kind: 'end-of-next-working-day' }, 'Allerdale: voicemail'],
  ['within 24 hours', { kind: 'hours', amount: 24 }, 'Allerdale: voicemail after an absence'],
  ['no published time', { kind: 'none' }, 'Cumbria: everything'],
  ['10 minutes', { kind: 'minutes', amount: 10 }, 'Cambridge: visits'],
  ['12 seconds', { kind: 'seconds', amount: 12 }, 'Cambridge: telephone'],
  ['7 working days', { kind: 'working-days', amount: 7 }, 'Cambridge: letters'],
  ['5 working days', { kind: 'working-days', amount: 5 }, 'Cambridge: complex letters'],
  ['4 working hours', { kind: 'working-hours', amount: 4 }, 'Cambridge: e-mail'],
  ['20 working days', { kind: 'working-days', amount: 20 }, 'Cambridge: freedom of information'],
  ['1 working day', { kind: 'working-days', amount: 1 }, 'Cambridge: social media'],
  [
    '90% within 20 seconds',
    { kind: 'share-within', percent: 90, amount: 20, unit: 'seconds' },
    'North Norfolk: telephone',
  ],
  ['30 minutes', { kind: 'minutes', amount: 30 }, 'North Norfolk: visits without appointment'],
  ['15 working days', { kind: 'working-days', amount: 15 }, 'North Norfolk: complaints'],
  ['80% of cases', { kind: 'share', percent: 80 }, 'North Norfolk: calls resolved first time'],
  ['95% of cases', { kind: 'share', percent: 95 }, 'North Norfolk: satisfaction'],
  ['2 weeks', { kind: 'weeks', amount: 2 }, 'common for planning enquiries'],
  ['28 days', { kind: 'days', amount: 28 }, 'common for licences'],
  ['28 calendar days', { kind: 'days', amount: 28 }, 'common for licences'],
  ['1 month', { kind: 'months', amount: 1 }, 'UK GDPR, article 12(3): a subject access request'],
  ['3 months', { kind: 'months', amount: 3 }, 'common for reviews'],
  ['same day', { kind: 'same-day' }, 'common for emergencies'],
  ['same working day', { kind: 'same-working-day' }, 'common for telephone messages'],
  [
    '90% within 10 working days',
    { kind: 'share-within', percent: 90, amount: 10, unit: 'working-days' },
    'common for letters',
  ],
  [
    '95% in 5 working days',
    { kind: 'share-within', percent: 95, amount: 5, unit: 'working-days' },
    'common for e-mail',
  ],
  ['90% the same day', { kind: 'share-by', percent: 90, by: 'same-day' }, 'common for repairs'],
];

test.each(published)('"%s" is understood', (text, target) => {
  expect(parseTarget(text)).toEqual(target);
});

test.each(published)('"%s" can be written back and read again', (_, target) => {
  expect(parseTarget(targetAsWritten(target))).toEqual(target);
});

test.each([
  ['  Within  2  Working Days ', '2 working days'],
  ['by the end of the next working day', 'end of the next working day'],
  ['The end of the next working day', 'end of the next working day'],
  ['24 hours', '24 hours'],
  ['within 1 working hour', '1 working hour'],
  ['100% within 2 minutes', '100% within 2 minutes'],
  ['No published time', 'no published time'],
  ['within 28 calendar days', '28 days'],
  ['in 5 working days', '5 working days'],
  ['1 calendar month', '1 month'],
  ['on the same day', 'same day'],
  ['by the end of the same working day', 'same working day'],
  ['95% in 5 working days', '95% within 5 working days'],
  ['95% of cases within 2 weeks', '95% within 2 weeks'],
  ['90% on the same day', '90% by the end of the same day'],
  ['90% by the end of the next working day', '90% by the end of the next working day'],
])('"%s" means "%s"', (text, plain) => {
  expect(targetAsWritten(parseTarget(text))).toBe(plain);
});

test.each([
  ['9999 working days', '9999 working days'],
  ['1 second', '1 second'],
  ['1 minute', '1 minute'],
  ['1 hour', '1 hour'],
  ['1 week', '1 week'],
  ['1% of cases', '1% of cases'],
  ['100% of cases', '100% of cases'],
  ['99% within 1 minute', '99% within 1 minute'],
  ['the same day', 'same day'],
  ['within the same working day', 'same working day'],
  ['in 3 calendar months', '3 months'],
])('the limits of what is understood: "%s" means "%s"', (text, plain) => {
  expect(targetAsWritten(parseTarget(text))).toBe(plain);
});

test.each([
  '10000 working days',
  'about 2 working days',
  '2 working days at most',
  '2 calendar weeks',
  '2 working weeks',
  'about the same day',
  'same day at latest',
  'mostly the end of the next working day',
  'end of the next working day at latest',
  'about 90% of cases',
  '95% of cases we get',
  '100.5% of cases',
  '95% of cases within',
  '012 days',
])('"%s" is not a target either', (text) => {
  expect(() => parseTarget(text)).toThrow(`"${text}" is not a target`);
});

test.each([
  '2 workng days',
  'two working days',
  '0 working days',
  '-2 working days',
  '2.5 working days',
  '2-3 working days',
  '2 working days or 4 working hours',
  '101% within 20 seconds',
  '0% within 20 seconds',
  '90% within',
  '90% 2 working days',
  '0 days',
  '0 months',
  'one month',
  '1 year',
  'the next day',
  '90%',
  'soon',
  '',
  '2 working days\nBcc: a@example.org',
  '99999 working days',
])('"%s" is not a target', (text) => {
  expect(() => parseTarget(text)).toThrow('is not a target');
});

test('a target misspelt in a file is refused with what to write', () => {
  const result = targetSchema.safeParse('2 workng days');
  expect(result.success).toBe(false);
  expect(result.error?.issues).toMatchObject([
    {
      code: 'custom',
      message: expect.stringMatching(/^"2 workng days" is not a target\./) as string,
    },
  ]);
});

describe('what an editor reads', () => {
  test('what was found, and the forms that are understood', () => {
    expect(() => parseTarget('2 workng days')).toThrowErrorMatchingInlineSnapshot(
      `[TargetNotUnderstood: "2 workng days" is not a target. Write it like one of these: "2 working days", "4 working hours", "28 days", "2 weeks", "1 month", "same day", "same working day", "within 24 hours", "10 minutes", "45 seconds", "90% within 20 seconds", "95% within 10 working days", "95% of cases", "end of the next working day", "no published time".]`,
    );
  });

  test('a number without a unit', () => {
    expect(targetSchema.safeParse(2).error?.issues[0]?.message).toMatchInlineSnapshot(
      `""2" is not a target. Write it like one of these: "2 working days", "4 working hours", "28 days", "2 weeks", "1 month", "same day", "same working day", "within 24 hours", "10 minutes", "45 seconds", "90% within 20 seconds", "95% within 10 working days", "95% of cases", "end of the next working day", "no published time"."`,
    );
  });

  test('nothing at all', () => {
    expect(targetSchema.safeParse(undefined).error?.issues[0]?.message).toMatchInlineSnapshot(
      `"There is no target here. Write it like one of these: "2 working days", "4 working hours", "28 days", "2 weeks", "1 month", "same day", "same working day", "within 24 hours", "10 minutes", "45 seconds", "90% within 20 seconds", "95% within 10 working days", "95% of cases", "end of the next working day", "no published time"."`,
    );
  });
});

describe('what follows from a target', () => {
  test.each([
    ['2 working days', true, true],
    ['end of the next working day', true, false],
    ['4 working hours', true, false],
    ['within 24 hours', true, false],
    ['10 minutes', false, false],
    ['45 seconds', false, false],
    ['90% within 20 seconds', false, false],
    ['95% of cases', false, false],
    ['28 days', true, true],
    ['2 weeks', true, true],
    ['1 month', true, true],
    ['same day', true, false],
    ['same working day', true, false],
    ['90% within 10 working days', true, true],
    ['90% within 4 working hours', true, false],
    ['90% by the end of the same day', true, false],
    ['no published time', false, false],
  ])('"%s": a date %s, to the end of a day %s', (text, date, byDay) => {
    expect([hasDueDate(parseTarget(text)), isByDay(parseTarget(text))]).toEqual([date, byDay]);
  });
});
