import { expect, test } from 'vitest';
import type { Council } from '../../src/council/council.ts';
import { delayReason } from '../../src/domain/charter/delay-reason.ts';
import { standardTitle } from '../../src/domain/charter/standard-title.ts';
import { feesSchema } from '../../src/domain/fees/fee.ts';
import { lookUpsSchema } from '../../src/domain/look-ups/look-ups.ts';
import { calendarLanguage } from '../../src/domain/look-ups/look-ups-said.ts';
import { alertTitleHtml } from '../../src/views/alert-title-html.ts';
import { alertIn } from '../../src/views/alert-in.ts';
import { collectionsCalendar } from '../../src/views/data/collections-calendar.ts';
import { otherDaysOf } from '../../src/views/data/open-now.ts';
import { feesShown } from '../../src/views/fees-shown.ts';
import { wordsOf } from '../../src/views/words-of.ts';
import { testSite } from '../support/test-runtime.ts';

const [polish, lithuanian] = [wordsOf('pl'), wordsOf('lt')];
const fees = feesSchema.parse([
  {
    id: 'stall',
    what: 'A stall <new>',
    unit: 'a day',
    less: 'Children pay nothing',
    translations: { pl: { what: 'Stragan', unit: 'dziennie' } },
    amounts: [
      { from: '2026-04-01', amount: 25 },
      { from: '2027-04-01', amount: 30 },
    ],
  },
]);
const rows = (words: typeof polish) =>
  feesShown('stall', { fees }, words, '2026-11-28').rows.map(({ what, now, next, less }) =>
    [what, now, next, less].map((one) => one?.source),
  );

test('a fee is said in the reader’s language, and what of it is not translated is marked as English', () => {
  expect(rows(polish)).toEqual([
    [
      'Stragan',
      expect.stringMatching(/^25\s£ dziennie$/),
      expect.stringMatching(/30\s£ dziennie/),
      '<bdi lang="en">Children pay nothing</bdi>',
    ],
  ]);
  expect(rows(lithuanian)[0]?.[0]).toBe('<bdi lang="en">A stall &lt;new&gt;</bdi>');
  expect(rows(lithuanian)[0]?.[1]).toMatch(/<bdi lang="en">a day<\/bdi>$/);
  expect(rows(wordsOf('en'))[0]?.slice(0, 2)).toEqual(['A stall &lt;new&gt;', '£25 a day']);
});

test('so are the reason of a delay and the title of a standard', () => {
  const delay = { reason: 'Storms', translations: { pl: { reason: 'Burze' } } };
  expect(delayReason(delay, 'pl')).toEqual({ text: 'Burze', language: 'pl' });
  expect(delayReason(delay, 'lt')).toEqual({ text: 'Storms', language: 'en' });
  const standard = { title: 'Letters', translations: { pl: { title: 'Listy' } } };
  expect(standardTitle(standard, 'pl')).toEqual({ text: 'Listy', language: 'pl' });
  expect(standardTitle(standard, 'en')).toEqual({ text: 'Letters', language: 'en' });
});

test('so is why an office is closed', () => {
  const closure = { date: '2026-12-29', reason: 'Training' };
  const translations = { pl: { reason: 'Szkolenie' } };
  const calendar = { ...testSite().calendar, closures: [{ ...closure, translations }] };
  const days = (words: typeof polish): string =>
    otherDaysOf('default', calendar, words, '2026-12-28')
      .map(({ source }) => source)
      .join('\n');
  expect(days(polish)).toContain('(Szkolenie)');
  expect(days(lithuanian)).toContain('(<bdi lang="en">Training</bdi>)');
  expect(days(wordsOf('en'))).toContain('Tuesday 29 December 2026: Closed (Training)');
});

test('so is what is collected, in a calendar of its own where it is translated', () => {
  const lookUps = lookUpsSchema.parse({
    rounds: [
      {
        id: 'a',
        collections: [
          {
            ...{ what: 'Rubbish', first: '2026-12-01', every: '4 weeks' },
            translations: { pl: { what: 'Śmieci' } },
          },
        ],
      },
    ],
  });
  const [round] = lookUps.rounds;
  if (round === undefined) throw new Error('There is no round');
  const council = { lookUps, facts: { name: 'Merrow' } } as unknown as Council;
  const text = (language: string): string =>
    collectionsCalendar(round, council, 'https://merrow.example.gov.uk', {
      ...{ day: '2026-11-28', language },
    });
  expect(text('pl')).toContain('SUMMARY:Śmieci');
  expect(text('en')).toContain('SUMMARY:Rubbish');
  // A reader who changes the language keeps the same entries.
  expect(text('pl').match(/UID:.*/)?.[0]).toBe(text('en').match(/UID:.*/)?.[0]);
  expect(['en', 'pl', 'lt'].map((language) => calendarLanguage(round, language))).toEqual([
    ...['en', 'pl', 'en'],
  ]);
});

test('an alert is said as the file beside it says it, and its days are its own', () => {
  const alert = {
    id: 'storm',
    data: { title: 'Storm', description: 'Stay in.', until: '2026-12-01' },
  };
  const translation = {
    ...{ folder: 'alerts', id: 'storm.pl', original: 'storm' },
    data: { title: 'Burza', description: 'Proszę zostać w domu.', language: 'pl' },
  };
  const council = { translations: [translation], facts: { languages: ['pl', 'lt'] } };
  const shown = (language: string) => alertIn(alert as never, language, council as never);
  expect(shown('pl')).toMatchObject({
    lang: undefined,
    data: { title: 'Burza', until: '2026-12-01' },
  });
  const linked = (language: string): string => {
    const alert = { ...shown(language), data: { ...shown(language).data, href: '/roads/' } };
    const all = { ...council, facts: { ...council.facts, url: 'https://merrow.example.gov.uk' } };
    const none = { forms: [], postcodesFile: { rows: [] } };
    return alertTitleHtml(alert, wordsOf(language), { ...all, ...none, translations: [] } as never)
      .source;
  };
  expect(linked('pl')).toBe('<a href="/roads/" hreflang="en">Burza (po angielsku)</a>');
  expect(linked('lt')).toBe('<a href="/roads/">Storm</a>');
  expect(shown('lt')).toMatchObject({ lang: 'en', data: { title: 'Storm' } });
  expect(shown('en')).toMatchObject({ lang: undefined, data: { title: 'Storm' } });
});
