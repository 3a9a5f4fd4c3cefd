import { newsArchiveAddress } from '../site/addresses.ts';

interface WithDay {
  data: { publishedOn: string };
}

/** How much news the front of the news has; all of it is in the archive. */
export const NEWS_AT_ONCE = 20;

/** The news of one year. */
export interface YearOfNews<News> {
  /** "2026" */
  year: string;
  href: string;
  news: News[];
}

/**
 * News by the year it is from, the newest year first, each year’s as it was given.
 * @example newsByYear([of('2027-01-04'), of('2026-12-30')]).map(({ year }) => year) // => ["2027", "2026"]
 */
export function newsByYear<News extends WithDay>(news: readonly News[]): YearOfNews<News>[] {
  const years = Map.groupBy(news, ({ data }) => data.publishedOn.slice(0, 4));
  return [...years]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([year, ofYear]) => ({ year, href: newsArchiveAddress(year), news: ofYear }));
}
