import { describe, expect, test } from 'vitest';
import { askedIn } from '../../src/search/asked-in.ts';
import { dayIn } from '../../src/search/day-in.ts';
import { alertsHtml, filtersHtml, resultHtml, searchLink } from '../../src/search/result-html.ts';

const words = {
  alerts: { announcement: 'Announcement', minor: 'Alert', major: 'Serious alert' },
  near: 'Did you mean:',
  kind: 'Kind of page',
  topic: 'Topic',
  any: 'All',
  inEnglish: '{label} (po angielsku)',
};

test('a result says what is promised and how to do it', () => {
  const page = {
    href: '/bins/',
    title: 'Report a missed bin',
    about: 'Tell us.',
    promise: 'We aim to reply within 2 working days.',
    ways: 'Online · By telephone',
  };
  expect(resultHtml(page, words)).toBe(
    '<li><h2><a href="/bins/"><span>Report a missed bin</span></a></h2><p class="found__text">Tell us.</p>' +
      '<p class="found__how"><span>We aim to reply within 2 working days.</span> <span>Online · By telephone</span></p></li>',
  );
});

test('a page in English says so among results in Polish', () => {
  const page = { href: '/bins/', title: 'Bins', language: 'en', elsewhere: true } as const;
  expect(resultHtml(page, words)).toContain(
    '<a href="/bins/" hreflang="en"><span lang="en">Bins</span> (po angielsku)</a>',
  );
});

test('what anyone typed or wrote stays text', () => {
  const evil = '"><img src=x onerror=alert(1)>';
  const page = { href: `/x${evil}/`, title: evil, about: evil, kind: evil, promise: evil };
  const alert = {
    level: 'minor' as const,
    title: evil,
    about: evil,
    href: evil,
    from: '',
    until: '',
  };
  const sorts = [
    { id: 'forms', label: evil, count: 1 },
    { id: 'news', label: 'News', count: 2 },
  ];
  const all =
    resultHtml(page, words) +
    alertsHtml([alert], words, 'pl') +
    filtersHtml({ sorts, topics: [] }, evil, {}, words) +
    searchLink(evil, {});
  expect(all).not.toContain('<img');
  expect(all).not.toMatch(/href="[^"]*"[^>]*onerror/);
});

test('filters are links, and the one that is chosen says so', () => {
  const sorts = [
    { id: 'services', label: 'Services', count: 4 },
    { id: 'forms', label: 'Forms', count: 2 },
  ];
  const shown = filtersHtml({ sorts, topics: [] }, 'bins', { sort: 'forms' }, words);
  expect(shown).toContain('<a href="?q=bins">All</a>');
  expect(shown).toContain('<a href="?q=bins&amp;kind=forms" aria-current="true">Forms');
});

describe('an address', () => {
  test.each([
    ['q=bins', { query: 'bins', narrowed: {}, page: 1 }],
    [
      'q=+bins+&kind=forms&topic=waste&page=3',
      { query: 'bins', narrowed: { sort: 'forms', topic: 'waste' }, page: 3 },
    ],
    ['kind=<b>&topic=A&page=-1', { query: '', narrowed: {}, page: 1 }],
    ['page=99999999', { query: '', narrowed: {}, page: 20 }],
    ['page=1.5', { query: '', narrowed: {}, page: 1 }],
  ])('%s is read as it is meant', (search, expected) => {
    expect(askedIn(new URLSearchParams(search))).toEqual(expected);
  });

  test('of a whole letter is read as far as its beginning', () => {
    expect(askedIn(new URLSearchParams({ q: 'a'.repeat(5_000) })).query).toHaveLength(400);
  });
});

test.each([
  ['2026-06-30T23:30:00Z', '2026-07-01'],
  ['2026-12-31T23:59:59Z', '2026-12-31'],
  ['2027-01-01T00:00:00Z', '2027-01-01'],
])('at %s it is %s by the clocks of London', (moment, day) => {
  expect(dayIn('Europe/London', Date.parse(moment))).toBe(day);
});
