import { expect, test } from 'vitest';
import { askedLater } from '../../../src/domain/forms/asked-later.ts';
import { textGiven, valuesGiven, wasSent } from '../../../src/domain/forms/given-values.ts';
import { minutesOf, timesOfDay } from '../../../src/domain/forms/times-of-day.ts';
import { formOf } from './a-form.ts';

test.each([
  ['09:00-11:00', 540, 660],
  ['00:00-23:59', 0, 1439],
  ['19:30-20:05', 1170, 1205],
  ['23:00-23:30', 1380, 1410],
])('%s are two times of one day, %i and %i minutes after midnight', (value, from, to) => {
  const times = timesOfDay(value);
  expect(times && [minutesOf(times.from), minutesOf(times.to)]).toEqual([from, to]);
});

test.each([
  '11:00-09:00',
  '09:00-09:00',
  '24:00-24:30',
  '09:00-24:00',
  '09:60-11:00',
  '09:00-11:60',
  '9:00-11:00',
  'from 09:00-11:00',
  '09:00-11:00 or so',
  '09:00 to 11:00',
  'morning',
  '',
])('"%s" are none', (value) => {
  expect(timesOfDay(value)).toBeUndefined();
});

test('what came under a name is what was sent under it, and not what every object has', () => {
  const given = { a: ['1', '', '2'], empty: [''], none: [] };
  expect(textGiven(given, 'a')).toBe('1, 2');
  expect(valuesGiven(given, 'a')).toEqual(['1', '', '2']);
  expect([wasSent(given, 'empty'), wasSent(given, 'none'), wasSent(given, 'b')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(valuesGiven(given, 'constructor')).toEqual([]);
  expect(textGiven(given, 'toString')).toBe('');
});

test('a question that depends on an answer of a later step is named, with both ways to mend it', () => {
  const fields = [
    { name: 'before', type: 'radios' as const, options: ['yes', 'no'] },
    { name: 'when', type: 'text' as const, showWhen: { field: 'before', is: 'yes' } },
  ];
  const inSteps = (first: string[], second: string[]) =>
    askedLater(
      formOf(fields, {
        steps: [
          { id: 'first', title: 'First', fields: first },
          { id: 'second', title: 'Second', fields: second },
        ],
      }),
    );
  expect(inSteps(['when'], ['before'])).toEqual([
    {
      path: ['fields', 1, 'showWhen', 'field'],
      message:
        '"when" depends on "before", which is asked in a later step. Put it into the step "second", or "before" into an earlier one.',
    },
  ]);
  expect(inSteps(['before'], ['when'])).toEqual([]);
  expect(inSteps(['when', 'before'], ['x'])).toEqual([]);
  expect(askedLater(formOf(fields))).toEqual([]);
});
