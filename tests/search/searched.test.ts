import { describe, expect, test } from 'vitest';
import { knownWords } from '../../src/search/known-words.ts';
import { searched } from '../../src/search/searched.ts';
import { smallCouncil, smallIndex } from './a-search-index.ts';

const known = smallCouncil();
const today = '2026-11-27';

function found(question: string): string[] {
  return searched(question, known, today).found.map(({ href }) => href);
}

test.each([
  ['FOI', '/records/'],
  ['dog fouling', '/area/'],
  ['fly tipping', '/dumped/'],
  ['flytipping', '/dumped/'],
  ['wheelie bins', '/bins/'],
  ['missed bin', '/bins/'],
  ['collection day', '/which-bin/'],
  ['ward', '/councillor/'],
  ['bins', '/all-bins/'],
])('%s finds what is called so, first', (question, href) => {
  expect(found(question)[0]).toBe(href);
});

test('rare words count, common ones do not', () => {
  const pages = found('when is my council bin collected');
  expect(pages.slice(0, 2).sort()).toEqual(['/bins/', '/which-bin/']);
  expect(pages).not.toContain('/councillor/');
});

test('a word that no page has costs nothing but itself', () => {
  const { found: pages, leftOut, instead } = searched('FOI xylophone', known, today);
  expect(pages.map(({ href }) => href)).toEqual(['/records/']);
  expect({ leftOut, instead }).toEqual({ leftOut: true, instead: 'foi' });
});

test('nothing but unknown words finds nothing', () => {
  expect(found('xylophone orchestra')).toEqual([]);
});

describe('what the council says of its words', () => {
  const index = smallIndex();
  const pages = index.pages.map((page) => ({
    ...page,
    ...(page.href === '/dumped/' ? { first: ['mess in the lane'] } : {}),
    ...(page.href === '/all-bins/' ? { foreign: ['śmieci', '垃圾'] } : {}),
  }));
  const told = smallCouncil('en', {
    pages: [
      ...pages,
      { href: '/pl/', title: 'Bins po polsku', foreign: ['po polsku'], elsewhere: true },
    ],
    same: [
      ['rubbish', 'garbage', 'trash'],
      ['missed', 'not collected', 'forgotten'],
    ],
  });
  const first = (question: string): string | undefined =>
    searched(question, told, today).found[0]?.href;

  test.each([
    ['garbage', '/dumped/', 'a word that means the same'],
    ['GARBAGE!', '/dumped/', 'the same in capitals'],
    ['forgotten bin', '/bins/', 'one of several words'],
    ['mess in the lane', '/dumped/', 'a best bet'],
    ['śmieci', '/all-bins/', 'a Polish name'],
    ['SMIECI', '/all-bins/', 'the same without its accent'],
    ['垃圾桶', '/all-bins/', 'a Chinese name within a longer word'],
    ['po polsku', '/pl/', 'the name of a language'],
  ])('%s finds %s: %s', (question, href) => {
    expect(first(question)).toBe(href);
  });

  test('a phrase is the same as a whole, and none of its words is', () => {
    const hrefs = searched('collected', told, today).found.map(({ href }) => href);
    expect(hrefs).not.toContain('/councillor/');
    expect(hrefs[0]).not.toBe('/pl/');
  });

  test('no word is taken for a misspelt one of another language', () => {
    expect(searched('smiecl', told, today).found).toEqual([]);
  });

  test('words of a page in another language find nothing but by its own names', () => {
    expect(searched('bins', told, today).found.map(({ href }) => href)).not.toContain('/pl/');
  });

  test.each([
    ['other-names', 'dog fouling'],
    ['same-as', 'garbage'],
    ['best-bets', 'mess lane'],
    ['other-languages', 'śmieci'],
    ['misspellings', 'recyling'],
    ['folding', 'smieci'],
  ] as const)('without the rule of %s, %s finds nothing', (rule, question) => {
    const less = knownWords(told.index, new Set([rule]));
    expect(searched(question, told, today).found).not.toEqual([]);
    expect(searched(question, less, today).found).toEqual([]);
  });
});

describe('alerts', () => {
  const alert = {
    level: 'minor' as const,
    title: 'No bins are emptied on 1 January',
    about: 'We come a day later.',
    from: '2026-12-28',
    until: '2027-01-02',
  };
  const told = smallCouncil('en', { alerts: [alert] });

  test('a question for the service that an alert is about calls it up', () => {
    const more = { ...alert, title: 'Closed', about: 'Back soon.', subject: 'Dog fouling' };
    const asked = (alerts: (typeof alert)[]) =>
      searched('dog fouling', smallCouncil('en', { alerts }), '2026-12-28').alerts;
    expect(asked([more])).toHaveLength(1);
    expect(asked([{ ...alert, title: 'Closed', about: 'Back soon.' }])).toHaveLength(0);
  });

  test.each([
    ['emptied', '2026-12-28', 1],
    ['emptied', '2027-01-02', 1],
    ['emptied', '2026-12-27', 0],
    ['emptied', '2027-01-03', 0],
    ['dog fouling', '2026-12-28', 0],
    // Every page has the word.
    ['council', '2026-12-28', 0],
  ])('%s on %s calls up %i', (question, day, count) => {
    expect(searched(question, told, day).alerts).toHaveLength(count);
  });
});

describe('filters', () => {
  const index = smallIndex();
  const told = smallCouncil('en', {
    pages: index.pages.map((page, number) => ({
      ...page,
      sort: number < 4 ? 'services' : 'forms',
      ...(number < 2 ? { topic: 'waste' } : {}),
    })),
    sorts: { services: 'Services', forms: 'Forms', news: 'News' },
    topics: { waste: 'Waste', parks: 'Parks' },
  });

  test('offer what there is, with how many', () => {
    const { sorts, topics, all } = searched('council', told, today);
    expect(all).toBe(9);
    expect(sorts).toEqual([
      { id: 'services', label: 'Services', count: 4 },
      { id: 'forms', label: 'Forms', count: 5 },
    ]);
    // One topic alone is nothing to choose from.
    expect(topics).toEqual([]);
  });

  test('narrow what is found, and say what is left', () => {
    const { found: pages, sorts } = searched('council', told, today, { topic: 'waste' });
    expect(pages.map(({ href }) => href).sort()).toEqual(['/bins/', '/which-bin/']);
    expect(sorts).toEqual([]);
  });

  test('are not offered for a few results', () => {
    expect(searched('FOI', told, today).sorts).toEqual([]);
  });

  test('that name no kind narrow nothing', () => {
    const { found: pages } = searched('council', told, today, { sort: 'constructor' });
    expect(pages).toHaveLength(9);
  });
});

test('a question that finds nothing is offered words that look like it', () => {
  expect(searched('wheelbarrow recycled-ing', known, today).near).toEqual([]);
  expect(searched('kouncillor', known, today)).toMatchObject({ found: [], near: ['councillor'] });
});

test('the longest question takes no longer than a long one', () => {
  const started = performance.now();
  searched('bin xylophone orchestra '.repeat(20_000), known, today);
  expect(performance.now() - started).toBeLessThan(1_000);
});
