import type { Council } from '../council/council.ts';
import type { Words } from '../i18n/words.ts';
import { newsFeedAddress } from '../site/addresses.ts';
import { newsFeeds, type NewsFeed } from './data/news-feeds.ts';

/** A feed, for a page's head and for people. */
export interface FeedLink {
  type: string;
  href: string;
  title: string;
  /** "RSS" */
  name: string;
}

/** What may be subscribed to of a council's news; nothing where there is none. */
export function feedsOfNews({ news }: Pick<Council, 'news'>, words: Words): FeedLink[] {
  if (news.length === 0) return [];
  return (Object.keys(newsFeeds) as NewsFeed[]).map((feed) => {
    const { name, type } = newsFeeds[feed];
    return { type, name, href: newsFeedAddress(feed), title: `${words('site.news')} (${name})` };
  });
}
