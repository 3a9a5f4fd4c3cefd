import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Council } from '../../../src/council/council.ts';
import { newsSchema } from '../../../src/site/schemas/page.ts';
import { newsFeeds, type NewsFeed } from '../../../src/views/data/news-feeds.ts';
import { newsByYear } from '../../../src/views/news-by-year.ts';
import { wordsOf } from '../../../src/views/words-of.ts';

const council = { facts: { name: 'Merrow & Vale Council' } } as unknown as Council;
const site = 'https://merrow.example.gov.uk';

const item = (id: string, publishedOn: string, title = id): Council['news'][number] =>
  ({
    id,
    data: newsSchema.parse({ title, description: `About ${id}.`, publishedOn }),
  }) as Council['news'][number];

const news = [
  item('snow', '2027-01-04', 'Snow & ice: <b>"roads" closed</b>\u0007'),
  item('fair', '2026-06-30'),
];

const written = (feed: NewsFeed, of = news): Document => {
  const text = newsFeeds[feed].of({ news: of, council, words: wordsOf('en'), site });
  // It throws where the XML is not well-formed.
  return new JSDOM(text, { contentType: 'application/xml' }).window.document;
};

const textsOf = (feed: Document | Element, name: string): string[] =>
  [...feed.getElementsByTagName(name)].map(({ textContent }) => textContent ?? '');

describe('RSS', () => {
  const feed = written('rss');

  test('has each item with its whole address and its day as RFC 822 writes it', () => {
    expect(textsOf(feed, 'pubDate')).toEqual([
      'Mon, 04 Jan 2027 00:00:00 GMT',
      'Tue, 30 Jun 2026 00:00:00 GMT',
    ]);
    const [snow] = feed.getElementsByTagName('item');
    if (!snow) throw new Error('There is an item');
    expect(textsOf(snow, 'link')).toEqual([`${site}/news/snow/`]);
    expect(textsOf(snow, 'guid')).toEqual([`${site}/news/snow/`]);
  });

  test('keeps what an editor wrote, but for what XML has no place for', () => {
    expect(textsOf(feed, 'title')).toEqual([
      'News – Merrow & Vale Council',
      'Snow & ice: <b>"roads" closed</b>',
      'fair',
    ]);
  });

  test('says where it is itself', () => {
    const [self] = feed.getElementsByTagNameNS('http://www.w3.org/2005/Atom', 'link');
    expect(self?.getAttribute('href')).toBe(`${site}/news/rss.xml`);
  });
});

describe('Atom', () => {
  const feed = written('atom');

  test('has what RFC 4287 asks of a feed and of an entry', () => {
    expect(feed.documentElement.namespaceURI).toBe('http://www.w3.org/2005/Atom');
    expect(textsOf(feed, 'id')).toEqual([
      `${site}/news/atom.xml`,
      `${site}/news/snow/`,
      `${site}/news/fair/`,
    ]);
    expect(textsOf(feed, 'updated')).toEqual([
      '2027-01-04T00:00:00Z',
      '2027-01-04T00:00:00Z',
      '2026-06-30T00:00:00Z',
    ]);
    expect(textsOf(feed, 'name')).toEqual(['Merrow & Vale Council']);
  });
});

test('a feed has the twenty newest, whatever their order', () => {
  const many = Array.from({ length: 25 }, (_, day) =>
    item(`day-${String(day + 1)}`, `2027-01-${String(day + 1).padStart(2, '0')}`),
  );
  const ids = textsOf(written('atom', many), 'id').slice(1);
  expect([ids.length, ids[0], ids.at(-1)]).toEqual([
    20,
    `${site}/news/day-25/`,
    `${site}/news/day-6/`,
  ]);
});

test('the archive has each year once, the newest first', () => {
  expect(newsByYear([...news, item('old', '2026-01-01')])).toEqual([
    { year: '2027', href: '/news/archive/2027/', news: [news[0]] },
    { year: '2026', href: '/news/archive/2026/', news: [news[1], item('old', '2026-01-01')] },
  ]);
});
