import type { APIRoute } from 'astro';
import { council } from '../../council/read/current.ts';
import { siteUrl } from '../../council/snapshot/snapshot-of.ts';
import { newsFeeds, type NewsFeed } from '../../views/data/news-feeds.ts';
import { wordsOf } from '../../views/words-of.ts';

/** `/news/rss.xml` and `/news/atom.xml`, where there is news. */
export function getStaticPaths(): { params: { feed: string } }[] {
  if (council.news.length === 0) return [];
  return Object.keys(newsFeeds).map((feed) => ({ params: { feed } }));
}

/** News for a reader that subscribes. */
export const GET: APIRoute = ({ params }) => {
  const site = siteUrl(council.facts.url);
  const { of } = newsFeeds[params['feed'] as NewsFeed];
  const text = of({ news: council.news, council, words: wordsOf('en'), site });
  return new Response(text, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
