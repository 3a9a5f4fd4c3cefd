import { describe, expect, test } from 'vitest';
import { delaySchema } from '../../../src/domain/charter/delay.ts';
import { makePromise } from '../../../src/domain/charter/promise.ts';
import { calendarOf, standardOf } from './calendars.ts';

const storm = {
  standards: ['online-enquiry'],
  from: '2026-11-16',
  until: '2026-11-27',
  target: '5 working days',
  reason: 'Storm damage has brought us many more reports than usual.',
  telephone: '01632 960101',
};

function messages(changes: Record<string, unknown>): string[] | undefined {
  const result = delaySchema.safeParse({ ...storm, ...changes });
  return result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a delay is refused', () => {
  test.each([
    ['without a reason', { reason: undefined }, 'reason: a delay says why: add a reason'],
    ['with an empty reason', { reason: '  ' }, 'reason: a delay says why: add a reason'],
    [
      'without a telephone number',
      { telephone: undefined },
      'telephone: a delay gives a number to call if it is urgent: add a telephone',
    ],
    [
      'with a telephone number that is no text',
      { telephone: 1632960101 },
      'telephone: Invalid input: expected string, received number',
    ],
    [
      'with a telephone number that is none',
      { telephone: 'ask at the desk' },
      'telephone: a delay gives a number to call if it is urgent, such as 01632 960101',
    ],
    [
      'when it covers nothing',
      { standards: [] },
      ': a delay names the standards or the forms it covers',
    ],
    [
      'when it ends before it begins',
      { until: '2026-11-01' },
      'until: the last day of a delay comes after its first',
    ],
    [
      'when no date follows from its target',
      { target: '45 seconds' },
      'target: a delay gives a new time that leads to a date, such as "10 working days"',
    ],
  ])('%s', (_, changes, message) => {
    expect(messages(changes)).toEqual([message]);
  });
});

describe('a delay is taken', () => {
  test.each([
    ['of one day', { until: '2026-11-16' }],
    ['of a form and no standard', { standards: undefined, forms: ['missed-bin'] }],
    ['with a number from abroad', { telephone: '+44 (0)1632 960101' }],
    ['with a short number', { telephone: '116 123' }],
  ])('%s', (_, changes) => {
    expect(messages(changes)).toBeUndefined();
  });

  test.each(['01632', '01632 96010x', 'call 01632 960101', ''])(
    'and "%s" is no telephone number for it',
    (telephone) => {
      expect(messages({ telephone })).toEqual([
        'telephone: a delay gives a number to call if it is urgent, such as 01632 960101',
      ]);
    },
  );

  test('its reason without the spaces around it, and with no more than it names', () => {
    expect(delaySchema.parse({ ...storm, reason: '  A storm. ' })).toEqual({
      ...storm,
      forms: [],
      target: { kind: 'working-days', amount: 5 },
      reason: 'A storm.',
    });
    expect(messages({ reson: 'A storm.' })?.join()).toContain('reson');
  });
});

describe('while a delay holds', () => {
  const calendar = calendarOf('england-and-wales');
  const standard = standardOf('2 working days');
  const delays = [delaySchema.parse(storm)];
  const on = (receivedAt: string) => makePromise({ standard, receivedAt, calendar, delays });

  test('the promise gives the later date, the reason and the number', () => {
    expect(on('2026-11-23T10:00')).toMatchObject({
      dueOn: '2026-11-30',
      target: { kind: 'working-days', amount: 5 },
      delay: { reason: storm.reason, telephone: '01632 960101', until: '2026-11-27' },
    });
  });

  test.each([
    ['2026-11-15T23:59', '2026-11-17', 'the evening before it begins'],
    ['2026-11-16T00:00', '2026-11-23', 'the first minute'],
    ['2026-11-27T23:59', '2026-12-04', 'the last minute'],
    ['2026-11-28T00:00', '2026-12-01', 'the minute after'],
  ])('%s is due on %s: %s', (receivedAt, dueOn) => {
    expect(on(receivedAt)?.dueOn).toBe(dueOn);
  });

  test('a delay that would be sooner than the standard changes nothing', () => {
    const slow = standardOf('10 working days');
    const receivedAt = '2026-11-23T10:00';
    const promise = makePromise({ standard: slow, receivedAt, calendar, delays });
    expect(promise?.dueOn).toBe('2026-12-07');
    expect(promise).not.toHaveProperty('delay');
  });

  test('nor does one that comes to the same date', () => {
    const slow = standardOf('5 working days');
    const promise = makePromise({
      standard: slow,
      receivedAt: '2026-11-23T10:00',
      calendar,
      delays,
    });
    expect(promise?.dueOn).toBe('2026-11-30');
    expect(promise).not.toHaveProperty('delay');
  });

  test('of two delays the later date is promised', () => {
    const more = [...delays, delaySchema.parse({ ...storm, target: '8 working days' })];
    const receivedAt = '2026-11-23T10:00';
    expect(makePromise({ standard, receivedAt, calendar, delays: more })?.dueOn).toBe('2026-12-03');
  });

  test('a delay of one form leaves the others alone', () => {
    const ofForm = [delaySchema.parse({ ...storm, standards: [], forms: ['missed-bin'] })];
    const due = (form?: string) =>
      makePromise({
        standard,
        receivedAt: '2026-11-23T10:00',
        calendar,
        delays: ofForm,
        ...(form !== undefined && { form }),
      })?.dueOn;
    expect(due('missed-bin')).toBe('2026-11-30');
    expect(due('general-enquiry')).toBe('2026-11-25');
    expect(due()).toBe('2026-11-25');
  });
});
