import { describe, expect, test } from 'vitest';
import { delaySchema } from '../../../src/domain/charter/delay.ts';
import { makePromise } from '../../../src/domain/charter/promise.ts';
import { standardOn } from '../../../src/domain/charter/standard-on.ts';
import { targetInForce } from '../../../src/domain/charter/target-in-force.ts';
import { parseTarget, targetAsWritten } from '../../../src/domain/charter/target.ts';
import { calendarOf, standardOf } from './calendars.ts';

const calendar = calendarOf('england-and-wales');

describe('a target that comes into force in the new year', () => {
  const standard = standardOf('2 working days', {
    inForceFrom: '2027-01-01',
    earlier: [{ target: parseTarget('5 working days'), inForceUntil: '2026-12-31' }],
  });

  test.each([
    ['2026-11-23', '5 working days'],
    ['2026-12-31', '5 working days'],
    ['2027-01-01', '2 working days'],
  ])('is read on %s as %s', (day, target) => {
    const found = standardOn(standard, day);
    expect(found && targetAsWritten(found.target)).toBe(target);
  });
});

test('a standard that was not in force yet is none', () => {
  const standard = standardOf('2 working days', { inForceFrom: '2027-01-01' });
  expect(standardOn(standard, '2026-12-31')).toBeUndefined();
});

describe('of two delays at once', () => {
  const delay = (target: string) =>
    delaySchema.parse({
      standards: ['online-enquiry'],
      from: '2026-11-16',
      until: '2026-11-27',
      target,
      reason: 'A storm.',
      telephone: '01632 960199',
    });
  const standard = standardOf('2 working days');

  test.each([
    ['the later first', [delay('10 working days'), delay('5 working days')]],
    ['the earlier first', [delay('5 working days'), delay('10 working days')]],
  ])('a page shows the one that is promised, %s', (_, delays) => {
    const promise = makePromise({ standard, receivedAt: '2026-11-23T12:00', calendar, delays });
    const shown = standardOn(standard, '2026-11-23', { calendar, delays });
    expect(shown?.target).toEqual({ kind: 'working-days', amount: 10 });
    expect(shown?.target).toEqual(promise?.target);
  });

  test('a time no later than the standard changes nothing', () => {
    const shown = standardOn(standard, '2026-11-23', {
      calendar,
      delays: [delay('1 working day')],
    });
    expect(shown?.target).toEqual({ kind: 'working-days', amount: 2 });
  });

  test('a standard that gives no date stays as it is', () => {
    const share = standardOf('90% within 20 seconds');
    const shown = standardOn(share, '2026-11-23', { calendar, delays: [delay('5 working days')] });
    expect(shown?.target).toEqual(share.target);
  });
});

test('a page shows what is promised to a contact at noon, and not late at night', () => {
  // At noon 8 working hours run until noon tomorrow, earlier than the end of the next working day. Late at night both
  // would end as the office closes tomorrow, and the delay would be no later than the standard.
  const delay = delaySchema.parse({
    standards: ['online-enquiry'],
    from: '2026-11-16',
    until: '2026-11-27',
    target: 'end of the next working day',
    reason: 'A storm.',
    telephone: '01632 960199',
  });
  const shown = standardOn(standardOf('8 working hours'), '2026-11-23', {
    calendar,
    delays: [delay],
  });
  expect(shown && targetAsWritten(shown.target)).toBe('end of the next working day');
});

test('a delay of a form makes that form’s standard later on its page, and on no other', () => {
  const delay = delaySchema.parse({
    forms: ['missed-bin'],
    from: '2026-11-16',
    until: '2026-11-27',
    target: '5 working days',
    reason: 'A storm.',
    telephone: '01632 960199',
  });
  const onPageOf = (form?: string) => {
    const pressure = { calendar, delays: [delay], form };
    const shown = standardOn(standardOf('2 working days'), '2026-11-23', pressure);
    return shown && targetAsWritten(shown.target);
  };
  expect(onPageOf('missed-bin')).toBe('5 working days');
  expect(onPageOf('general-enquiry')).toBe('2 working days');
  expect(onPageOf()).toBe('2 working days');
});

test.each([
  ['2024-12-31', undefined],
  ['2025-01-01', '10 working days'],
  ['2025-12-31', '10 working days'],
  // No version held in January 2026.
  ['2026-01-01', undefined],
  ['2026-01-31', undefined],
  ['2026-02-01', '5 working days'],
  ['2026-12-31', '5 working days'],
  ['2027-01-01', '2 working days'],
])('of a standard with two earlier versions, the target on %s is %s', (day, target) => {
  const standard = standardOf('2 working days', {
    inForceFrom: '2027-01-01',
    earlier: [
      {
        target: parseTarget('5 working days'),
        inForceFrom: '2026-02-01',
        inForceUntil: '2026-12-31',
      },
      {
        target: parseTarget('10 working days'),
        inForceFrom: '2025-01-01',
        inForceUntil: '2025-12-31',
      },
    ],
  });
  const held = targetInForce(standard, day);
  expect(held && targetAsWritten(held)).toBe(target);
});
