import { expect, test } from 'vitest';
import { asCopy, whenInWords, withCopies } from '../../../src/client/offline/as-copy.ts';
import type { Council } from '../../../src/council/council.ts';
import { languages } from '../../../src/i18n/languages.ts';
import { offlineFacts } from '../../../src/views/offline-facts.ts';

const facts = { timeZone: 'Europe/London', languages: languages.map(({ code }) => code) };
const { words, never } = offlineFacts({ facts } as unknown as Council);
const english = words['en'];
if (!english) throw new Error('There are no English words.');
const page = `<html lang="en"><title>Our charter – Ashford</title><section class="alerts alerts--major" aria-labelledby="a"><p>Flood</p></section><main id="main" tabindex="-1"><h1>Our charter</h1></main>`;

test('a copy says first that it is one, and of each alert that it may be over', () => {
  expect(asCopy(page, english, 'Friday 27 November 2026 at 3pm')).toBe(
    `<html lang="en"><title>Our charter – Ashford</title><section class="alerts alerts--major" aria-labelledby="a"><p class="wrap"><strong>This alert is from the kept copy. It may be over.</strong></p><p>Flood</p></section><main id="main" tabindex="-1"><div class="wrap"><section class="notice notice--minor" aria-label="Kept copy"><p><strong>You are reading a copy that your device has kept, because our website could not be reached. Kept: Friday 27 November 2026 at 3pm. Numbers and promises may have changed since.</strong></p><p><a href="">Load this page again</a></p></section></div><h1>Our charter</h1></main>`,
  );
});

test('the page for want of a connection lists what there is, each in its own language', () => {
  expect(withCopies('<main></main>', [{ address: '/charter/', page }], english)).toContain(
    '<li><a href="/charter/" lang="en">Our charter</a></li>',
  );
  expect(withCopies('<main></main>', [], english)).toBe('<main></main>');
});

test('day and time are those of the council, before and after the clocks change, in each language', () => {
  const summer = Date.UTC(2026, 9, 25, 0, 30);
  const winter = Date.UTC(2026, 9, 25, 1, 0);
  expect(whenInWords(summer, 'en-GB', 'Europe/London')).toBe('Sunday 25 October 2026 at 1:30am');
  expect(whenInWords(winter, 'en-GB', 'Europe/London')).toBe('Sunday 25 October 2026 at 1am');
  expect(whenInWords(Date.UTC(2026, 10, 28, 10, 0), 'en-GB', 'Europe/London')).toBe(
    'Saturday 28 November 2026 at 10am',
  );
  expect(whenInWords(Date.UTC(2026, 5, 30, 23, 30), 'en-GB', 'Europe/London')).toContain('1 July');
  for (const { locale, kept } of Object.values(words)) {
    const said = asCopy(
      '<main>',
      { ...english, kept },
      whenInWords(winter, locale, 'Europe/London'),
    );
    expect(said).toContain('2026');
    expect(said).not.toContain('\uE000');
  }
  expect(Object.keys(words).length).toBe(languages.length);
});

test.each([
  '/sent/K7RM-3XDW/',
  '/pl/sent/K7RM-3XDW/',
  '/staff/',
  '/yours/a/',
  '/admin/',
  '/search/',
])('of %s no copy is ever kept', (path) => {
  expect(new RegExp(never, 'i').test(path)).toBe(true);
  expect(new RegExp(never, 'i').test('/services/search-for-a-grave/')).toBe(false);
});
