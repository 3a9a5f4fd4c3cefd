// @vitest-environment jsdom
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { calendarOf } from '../domain/charter/calendars.ts';
import { openNow } from '../../src/views/data/open-now.ts';
import { wordsOf } from '../../src/views/words-of.ts';

const closures = [{ date: '2026-11-30', reason: 'Training' }];
const calendar = calendarOf('england-and-wales', { closures });

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  await import('../../src/client/open-now.ts');
});
afterEach(() => {
  document.body.replaceChildren();
});

function shown(builtOn: string, at: string, language = 'en'): HTMLElement {
  vi.setSystemTime(new Date(at));
  const element = document.createElement('open-now');
  element.setAttribute('zone', 'Europe/London');
  element.dataset['hours'] = JSON.stringify(
    openNow('default', calendar, wordsOf(language), builtOn),
  );
  document.body.append(element);
  return element;
}

test.each([
  ['2026-11-20', '2026-11-27T16:59:00Z', 'Open now until 5pm'],
  ['2026-11-20', '2026-11-27T17:00:00Z', 'Closed now. Opens again on Tuesday 1 December at 9am'],
  ['2026-11-20', '2026-11-30T12:00:00Z', 'Closed now. Opens again on Tuesday 1 December at 9am'],
  ['2026-11-20', '2026-12-01T00:00:00Z', 'Closed now. Opens today at 9am'],
  ['2026-12-20', '2026-12-25T11:00:00Z', 'Closed now. Opens again on Tuesday 29 December at 9am'],
  // In summer time it is an hour later here than the clock of the world says.
  ['2026-10-20', '2026-10-23T15:59:00Z', 'Open now until 5pm'],
  ['2026-10-20', '2026-10-23T16:00:00Z', 'Closed now. Opens again on Monday 26 October at 9am'],
  ['2026-10-20', '2026-10-26T16:59:00Z', 'Open now until 5pm'],
  ['2026-10-20', '2026-10-25T23:30:00Z', 'Closed now. Opens again on Monday 26 October at 9am'],
  // Good Friday to Easter Monday, with the clocks going forward on the Sunday between.
  ['2027-03-20', '2027-03-25T16:59:00Z', 'Open now until 5pm'],
  ['2027-03-20', '2027-03-28T00:59:00Z', 'Closed now. Opens again on Tuesday 30 March at 9am'],
  ['2027-03-20', '2027-03-28T01:00:00Z', 'Closed now. Opens again on Tuesday 30 March at 9am'],
  ['2027-03-20', '2027-03-29T23:00:00Z', 'Closed now. Opens today at 9am'],
  ['2027-03-20', '2027-03-30T07:59:00Z', 'Closed now. Opens today at 9am'],
  ['2027-03-20', '2027-03-30T08:00:00Z', 'Open now until 5pm'],
])('built on %s and read at %s: %s', (builtOn, at, sentence) => {
  const element = shown(builtOn, at);
  expect([element.hidden, element.textContent]).toEqual([false, sentence]);
});

test('a page of long ago, or of tomorrow, says nothing', () => {
  expect(shown('2026-11-20', '2027-02-01T12:00:00Z').hidden).toBe(true);
  expect(shown('2026-11-20', '2026-11-19T12:00:00Z').hidden).toBe(true);
});

test('a page that stays open changes at five', () => {
  const element = shown('2026-11-20', '2026-11-27T16:59:30Z');
  expect(element.textContent).toBe('Open now until 5pm');
  vi.advanceTimersByTime(60_000);
  expect(element.textContent).toBe('Closed now. Opens again on Tuesday 1 December at 9am');
  expect(element.classList).toContain('open-now--closed');
});

test('it is said in every language', () => {
  expect(shown('2026-11-20', '2026-11-27T17:00:00Z', 'pl').textContent).toBe(
    'Teraz nieczynne. Otwieramy ponownie we wtorek, 1 grudnia, o 9:00',
  );
  expect(shown('2026-11-20', '2026-11-27T10:00:00Z', 'zh').textContent).toBe('现在办公，到下午5时');
});
