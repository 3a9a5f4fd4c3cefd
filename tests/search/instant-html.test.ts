import { expect, test } from 'vitest';
import { instantHtml, type InstantWords } from '../../src/search/instant-html.ts';
import type { NamedPage } from '../../src/search/search-index.ts';
import type { Searched } from '../../src/search/searched.ts';

const words: InstantWords = {
  counts: { one: '{count} page found', other: '{count} pages found' },
  none: 'We found nothing for “{query}”',
  help: 'Try another word.',
  busy: 'Searching…',
  failed: 'Press “Search” to see them.',
  all: 'See all results',
  results: {
    alerts: { announcement: 'Announcement', minor: 'Alert', major: 'Serious alert' },
    near: 'Did you mean:',
    kind: 'Kind of page',
    topic: 'Topic',
    any: 'All',
    inEnglish: '{label} (in English)',
  },
};
const nothing: Searched = {
  ...{ found: [], all: 0, sorts: [], topics: [], alerts: [], words: [] },
  ...{ leftOut: false, near: [] },
};
const at = { address: '/search/', lang: 'en' };
const bins: NamedPage = { href: '/bins/', title: 'Bins', kind: 'Services' };

test('a result says what is promised, its kind and the ways, and the last link asks the results page', () => {
  const page = { ...bins, promise: 'We aim to reply by Friday.', ways: 'Online · By telephone' };
  expect(instantHtml({ ...nothing, found: [page] }, 'my bins', words, at)).toBe(
    '<ul role="list"><li><a href="/bins/"><span>Bins</span></a><span>We aim to reply by Friday.</span>' +
      '<span>Services · Online · By telephone</span></li></ul>' +
      '<p class="instant__all"><a href="/search/?q=my+bins">See all results</a></p>',
  );
});

test('six results are shown, in the order they were found in, and alerts before them', () => {
  const found = [1, 2, 3, 4, 5, 6, 7].map((n) => ({ ...bins, title: `Page ${String(n)}` }));
  const alert = { level: 'major' as const, title: 'Bins are late', about: 'Snow.' };
  const alerts = [{ ...alert, from: '2026-11-01', until: '2026-12-01' }];
  const html = instantHtml({ ...nothing, found, alerts }, 'bins', words, at);
  expect([...html.matchAll(/Page \d/g)].join(' ')).toBe(
    'Page 1 Page 2 Page 3 Page 4 Page 5 Page 6',
  );
  expect(html.indexOf('Bins are late')).toBeLessThan(html.indexOf('Page 1'));
});

test('where nothing is found, words close to the question are searches of the results page', () => {
  const html = instantHtml({ ...nothing, near: ['parking'] }, 'parkign', words, {
    ...at,
    address: '/pl/search/',
  });
  expect(html).toContain('Try another word.');
  expect(html).toContain('<a href="/pl/search/?q=parking">parking</a>');
  expect(html).not.toContain('See all results');
});

test('what anyone typed or wrote stays text', () => {
  const evil = '"><img src=x onerror=alert(1)>';
  const page = { href: evil, title: evil, kind: evil, promise: evil, ways: evil };
  const html =
    instantHtml({ ...nothing, found: [page] }, evil, words, at) +
    instantHtml({ ...nothing, near: [evil] }, evil, words, at);
  expect(html).not.toContain('<img');
});
