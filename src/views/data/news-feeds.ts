import type { Council } from '../../council/council.ts';
import { escapeHtml } from '../../domain/text/escape-html.ts';
import type { Words } from '../../i18n/words.ts';
import { newsAddress, newsFeedAddress, ownAddresses } from '../../site/addresses.ts';

/** How many of the newest items a feed has; what is older is in the archive. */
const ITEMS = 20;

type News = readonly Pick<Council['news'][number], 'id' | 'data'>[];

interface Feed {
  news: News;
  council: Pick<Council, 'facts'>;
  words: Words;
  /** The site's address without a slash at its end. */
  site: string;
}

/** What a news reader may subscribe to, by the name of its file: `/news/rss.xml`. */
export const newsFeeds = {
  rss: { name: 'RSS', type: 'application/rss+xml', of: rssFeed },
  atom: { name: 'Atom', type: 'application/atom+xml', of: atomFeed },
} as const satisfies Record<string, { name: string; type: string; of: (feed: Feed) => string }>;

/** The name of a feed's file, without its ending. */
export type NewsFeed = keyof typeof newsFeeds;

/** The newest news as RSS 2.0, the newest first. */
export function rssFeed({ news, council, words, site }: Feed): string {
  const { title, description } = namesOf(council, words);
  const items = newest(news).map(({ id, data }) =>
    element(
      'item',
      tag('title', data.title) +
        tag('link', `${site}${newsAddress(id)}`) +
        tag('guid', `${site}${newsAddress(id)}`) +
        tag('pubDate', rfc822(data.publishedOn)) +
        tag('description', data.description),
    ),
  );
  const [last] = newest(news);
  return (
    XML +
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>' +
    tag('title', title) +
    tag('link', `${site}${ownAddresses.news}`) +
    tag('description', description) +
    tag('language', 'en-gb') +
    (last ? tag('lastBuildDate', rfc822(last.data.publishedOn)) : '') +
    `<atom:link rel="self" type="application/rss+xml" href="${xml(`${site}${newsFeedAddress('rss')}`)}"/>` +
    `${items.join('')}</channel></rss>\n`
  );
}

/** The same as Atom (RFC 4287). */
export function atomFeed({ news, council, words, site }: Feed): string {
  const { title, description } = namesOf(council, words);
  const self = `${site}${newsFeedAddress('atom')}`;
  const entries = newest(news).map(({ id, data }) =>
    element(
      'entry',
      tag('title', data.title) +
        tag('id', `${site}${newsAddress(id)}`) +
        link('alternate', `${site}${newsAddress(id)}`) +
        tag('published', rfc3339(data.publishedOn)) +
        tag('updated', rfc3339(data.publishedOn)) +
        tag('summary', data.description),
    ),
  );
  const updated = newest(news)[0]?.data.publishedOn ?? '1970-01-01';
  return (
    XML +
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">' +
    tag('title', title) +
    tag('subtitle', description) +
    tag('id', self) +
    link('self', self) +
    link('alternate', `${site}${ownAddresses.news}`) +
    tag('updated', rfc3339(updated)) +
    element('author', tag('name', council.facts.name)) +
    `${entries.join('')}</feed>\n`
  );
}

const XML = '<?xml version="1.0" encoding="utf-8"?>\n';

function namesOf(
  { facts }: Pick<Council, 'facts'>,
  words: Words,
): Record<'title' | 'description', string> {
  return {
    title: `${words('site.news')} – ${facts.name}`,
    description: words('site.news.description', { council: facts.name }),
  };
}

function newest(news: News): News {
  return [...news]
    .sort((a, b) => b.data.publishedOn.localeCompare(a.data.publishedOn))
    .slice(0, ITEMS);
}

/** @example rfc822('2022-12-01') // => "Thu, 01 Dec 2022 00:00:00 GMT", as RSS has dates */
function rfc822(day: string): string {
  return new Date(`${day}T00:00:00Z`).toUTCString();
}

/** @example rfc3339('2022-12-01') // => "2022-12-01T00:00:00Z", as Atom has dates */
function rfc3339(day: string): string {
  return `${day}T00:00:00Z`;
}

function link(rel: string, href: string): string {
  return `<link rel="${rel}" href="${xml(href)}"/>`;
}

function tag(name: string, text: string): string {
  return element(name, xml(text));
}

function element(name: string, inner: string): string {
  return `<${name}>${inner}</${name}>`;
}

/** Text in XML 1.0, which has no place for most control characters, however they are written. */
function xml(text: string): string {
  return escapeHtml(text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));
}
