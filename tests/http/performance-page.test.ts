import { expect, test } from 'vitest';
import { serviceStandardSchema } from '../../src/domain/charter/standard.ts';
import { publishedFigures } from '../../src/domain/reports/published-figures.ts';
import { sharesSaid } from '../../src/domain/reports/said-about.ts';
import type { Counts, Tally } from '../../src/domain/reports/tally.ts';
import { performancePage } from '../../src/http/performance-page.ts';
import { allWords } from '../../src/i18n/all-words.ts';
import { wordsFrom } from '../../src/i18n/words.ts';

const standard = (id: string, more: object) =>
  serviceStandardSchema.parse({
    ...{ id, title: id, channel: 'any', target: '95% of cases', appliesTo: 'All' },
    ...more,
  });
const standards = [
  standard('online', { channel: 'online', target: '2 working days', measures: 'reply' }),
  standard('satisfaction', { measures: 'satisfaction' }),
  standard('first-time', { measures: 'resolved-first-time', target: '90% of cases' }),
  standard('first-call', { measures: 'resolved-first-time', channel: 'telephone' }),
];
const figuresOf = (rows: Record<string, Counts>) =>
  publishedFigures({
    ...{ standards, forms: [{ standard: 'online' }], today: '2026-11-27' },
    tally: new Map(Object.entries(rows)) as Tally,
  });
const pageOf = (rows: Record<string, Counts>, language = 'en'): string =>
  performancePage(
    figuresOf(rows),
    '2026-11-27T00:00:00+00:00',
    wordsFrom(language, allWords),
  ).main.replace(/\s+/g, ' ');
const said = {
  'feedback/answers': 40,
  'feedback/satisfied': 30,
  'feedback/first-time': 31,
  'feedback/well': 20,
};

test('every word above a column is explained before the first table, and what an outcome counts beside it', () => {
  const foi = standard('foi', { target: '20 working days', measures: 'reply', calendar: 'foi' });
  const figures = publishedFigures({
    ...{ standards: [...standards, foi], today: '2026-11-27' },
    forms: [{ standard: 'online' }, { standard: 'foi' }],
    tally: new Map([
      ['online/2026-Q4', { kept: 40, 'no-reply': 12 }],
      ['foi/2026-Q3', { kept: 9, 'outcome/information/in-full': 9 }],
    ]) as Tally,
  });
  const page = performancePage(
    figures,
    '2026-11-27T00:00:00+00:00',
    wordsFrom('en', allWords),
  ).main.replace(/\s+/g, ' ');
  const before = page.slice(0, page.indexOf('<table'));
  for (const one of [
    '“Late” means',
    '“No reply needed” means',
    'We do not show numbers from 1 to 4',
  ])
    expect(before).toContain(one);
  expect(page).toMatch(/How we answered requests for information<\/h2> <p>This counts only those/);
});

test('how people reached us is said in words, and then in a table', () => {
  const page = pageOf({
    'online/2026-Q4': { kept: 40, 'channel/online': 30, 'channel/telephone': 10 },
    'online/2026-Q3': { kept: 40, 'channel/online': 35, 'channel/letter': 5 },
  });
  expect(page).toContain('<h3 id="online-ways">How people reached us</h3>');
  expect(page).toContain('<p>October–December 2026: 75% used this website.</p>');
  const table = page.slice(page.indexOf('online-ways"> <table>'));
  expect(
    table
      .replace(/<[^>]+>/g, '|')
      .replace(/[| ]{2,}/g, '|')
      .slice(0, 170),
  ).toContain('Website|Telephone|Letter|October–December 2026|30|10|0|July–September 2026|35|0|5');
  expect(table).not.toContain('Visit');
});

test('a way in which few came is not shown, nor what would give it away', () => {
  const page = pageOf({
    'online/2026-Q4': {
      kept: 40,
      'channel/online': 28,
      'channel/telephone': 3,
      'channel/letter': 9,
    },
  });
  expect(page).not.toContain('used this website');
  const table = page.slice(page.indexOf('online-ways"> <table>'));
  expect(table).toContain(
    'not shown</td><td class="table__figures">not shown</td><td class="table__figures">9',
  );
});

test('where how many came is hidden, or all came by the website, nothing says how', () => {
  for (const row of [
    { kept: 3, 'channel/online': 2, 'channel/letter': 1 },
    { kept: 40, 'channel/online': 40 },
  ]) {
    expect(pageOf({ 'online/2026-Q4': row })).not.toContain('How people reached us');
  }
});

test('what people said is held against what the charter aims at', () => {
  const page = pageOf({ 'online/2026-Q4': { kept: 40 }, '*/2026-Q3': said });
  expect(page).toMatch(
    /<h2 id="satisfaction">satisfaction<\/h2> <p>Our aim: 95%\.<\/p> <p><strong>July–September 2026: 75% of those who answered our questions\.<\/strong><\/p>/,
  );
  expect(page).toMatch(/<h2 id="first-time">.*?77% of those who answered our questions/);
  // Calls alone are not asked about.
  expect(page).toMatch(/<h2>What we do not measure<\/h2>.*first-call/);
  expect(figuresOf({ '*/2026-Q3': said }).standards.map(({ how }) => how)).toEqual([
    ...['measured', 'asked', 'asked', 'not-measured'],
  ]);
});

test('before anyone has answered, and in the quarter that runs, it is not measured', () => {
  for (const rows of [{}, { '*/2026-Q4': said }]) {
    expect(
      figuresOf(rows)
        .standards.map(({ how }) => how)
        .slice(1),
    ).toEqual(Array(3).fill('not-measured'));
  }
});

test('a share is worked out of what is shown alone', () => {
  const row = { period: '2026-Q3', answers: 40, satisfied: null, firstTime: 31, treatedWell: null };
  expect(sharesSaid('satisfied', [row])).toEqual([{ period: '2026-Q3', share: null }]);
  expect(sharesSaid('firstTime', [row])).toEqual([{ period: '2026-Q3', share: 0.775 }]);
  expect(pageOf({ '*/2026-Q3': { ...said, 'feedback/satisfied': 36 } })).toMatch(
    /<h2 id="satisfaction">.*?July–September 2026: too few to show\./,
  );
});

test('where no one has come yet it says that the quarter is still being counted', () => {
  const running = pageOf({});
  expect(running).toContain(
    'October–December 2026: no one had contacted us in this way when we last counted. We count again each morning.',
  );
});

test('in every language', () => {
  for (const language of Object.keys(allWords)) {
    const page = pageOf(
      {
        'online/2026-Q4': {
          kept: 40,
          'channel/online': 20,
          'channel/visit': 10,
          'channel/social-media': 10,
        },
        '*/2026-Q3': said,
      },
      language,
    );
    expect(page, language).toContain('id="online-ways"');
  }
});
