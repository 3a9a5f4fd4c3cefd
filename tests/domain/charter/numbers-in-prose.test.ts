import { describe, expect, test } from 'vitest';
import { numbersInProse, promisesNamed } from '../../../src/domain/charter/numbers-in-prose.ts';

const found = (text: string, everyUnit = true): string[] =>
  numbersInProse(text, everyUnit).map(({ target }) => target);

describe('a time written in prose is found', () => {
  test.each([
    ['We reply within 2 working days.', ['2 working days']],
    ['within two working\ndays, or TEN Working Days', ['2 working days', '10 working days']],
    ['in 1 working day', ['1 working day']],
    ['four working hours', ['4 working hours']],
    ['We answer in 45 seconds and see you in 10 minutes.', ['45 seconds', '10 minutes']],
    ['90% of calls within 20 seconds', ['90% within 20 seconds']],
    ['90% within 20 seconds', ['90% within 20 seconds']],
    ['within 24 hours of coming back', ['24 hours']],
    ['2\u00a0working days', ['2 working days']],
  ])('%j', (text, targets) => {
    expect(found(text)).toEqual(targets);
  });
});

describe('what is no promise is passed over', () => {
  test.each([
    'We keep it for 90 days.',
    'open 24 hours a day',
    'the next working day',
    'some working days',
    'within <Promise of="letter" /> of your letter',
    '{/* it used to be 5 working days */}',
    '[our news](/news/5 working days/)',
    '```\n5 working days\n```',
    '42% of the calls',
  ])('%j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('outside the charter only working time is looked at', () => {
  const text = 'Park for 30 minutes. We reply in 2 working days. It takes 3 hours.';
  expect(found(text, false)).toEqual(['2 working days']);
});

test('it is found on its line', () => {
  const text = 'One\n\n<Promise\n  of="letter"\n/>\nthen 2 working days';
  expect(numbersInProse(text, true)).toEqual([
    { text: '2 working days', target: '2 working days', line: 5 },
  ]);
  expect(promisesNamed(text)).toEqual([{ id: 'letter', line: 2 }]);
});
