// @vitest-environment jsdom
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  await import('../../src/client/timed-notice.ts');
});
afterEach(() => {
  document.body.replaceChildren();
});
afterAll(() => {
  vi.useRealTimers();
});

function notice(at: string, from: string, until: string, zone = 'Europe/London'): HTMLElement {
  vi.setSystemTime(new Date(at));
  const element = document.createElement('timed-notice');
  for (const [name, value] of Object.entries({ from, until, zone }))
    element.setAttribute(name, value);
  document.body.append(element);
  return element;
}

test.each([
  ['the last minute before it', '2026-12-23T23:59:59Z', true],
  ['its first', '2026-12-24T00:00:00Z', false],
  ['the last minute of its last day', '2026-12-28T23:59:59Z', false],
  ['the first after it', '2026-12-29T00:00:00Z', true],
])('an alert from 24 to 28 December at %s: hidden %s', (_, at, isHidden) => {
  expect(notice(at, '2026-12-24', '2026-12-28').hidden).toBe(isHidden);
});

test.each([
  // In summer time midnight here is 11pm by the clock of the world; the clocks go back on 25 October and forward on 28 March.
  ['2026-10-24T22:59:59Z', '2026-10-25', true],
  ['2026-10-24T23:00:00Z', '2026-10-25', false],
  ['2026-10-25T23:59:59Z', '2026-10-25', false],
  ['2026-10-26T00:00:00Z', '2026-10-25', true],
  ['2027-03-27T23:59:59Z', '2027-03-28', true],
  ['2027-03-28T00:00:00Z', '2027-03-28', false],
  ['2027-03-28T22:59:59Z', '2027-03-28', false],
  ['2027-03-28T23:00:00Z', '2027-03-28', true],
])(
  'the days are the council’s when the clocks change: at %s one of %s is hidden %s',
  (at, day, isHidden) => {
    expect(notice(at, day, day).hidden).toBe(isHidden);
  },
);

test('a page that stays open shows what begins at midnight and hides what has ended, without being opened again', () => {
  const at = '2026-12-23T23:59:30Z';
  const [begins, ends] = [
    notice(at, '2026-12-24', '2026-12-28'),
    notice(at, '2026-12-20', '2026-12-23'),
  ];
  expect([begins.hidden, ends.hidden]).toEqual([true, false]);
  vi.advanceTimersByTime(60_000);
  expect([begins.hidden, ends.hidden]).toEqual([false, true]);
});

test('a telephone that slept through midnight knows the day once someone looks at it again', () => {
  const element = notice('2026-12-23T23:00:00Z', '2026-12-20', '2026-12-23');
  vi.setSystemTime(new Date('2026-12-24T07:00:00Z'));
  expect(element.hidden).toBe(false);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(element.hidden).toBe(true);
});
