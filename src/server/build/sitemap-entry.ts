import type { Council } from '../../council/council.ts';
import { translatedPages } from '../../council/read/translations-of.ts';
import { siteAddresses } from '../../council/read/site-addresses.ts';
import { languageOf } from '../../i18n/languages.ts';
import {
  formAddress,
  lookUpAddress,
  noticeAddress,
  searchAddress,
  translationAddress,
} from '../../site/addresses.ts';
import { allLanguages } from '../../site/all-languages.ts';

/** What a sitemap says of a page besides its address. */
export interface SitemapEntry {
  /** The same page in every language that it is in, itself among them. None where it is in one alone. */
  links: { lang: string; url: string }[];
  /** YYYY-MM-DD; left out where no one knows. */
  lastmod?: string;
}

/** Files that say something on pages of their own and on many others: a promise, a name, a number to call. */
const SAID_EVERYWHERE = /\/(?:charter\.mdx|delays\.yaml|council\.yaml)$/;

/**
 * What the sitemap says of each page, by its path. A page was last changed when its own file was, or the charter, the delays
 * or the council's facts, which it shows too; a list when any file of the council was. A news item is as old as it says.
 * @param changed the day of each file, as `daysChanged` gives them
 */
export function sitemapEntries(
  council: Council,
  changed: ReadonlyMap<string, string>,
  site: string,
): Map<string, SitemapEntry> {
  const days = [...changed];
  const newest = latest(days.map(([, day]) => day));
  const shared = latest(
    days.flatMap(([file, day]) => (SAID_EVERYWHERE.test(`/${file}`) ? [day] : [])),
  );
  const published = new Map(council.news.map(({ file, data }) => [file, data.publishedOn]));
  const links = linksByPath(council, site);
  return new Map(
    siteAddresses(council).map(({ path, file }) => {
      const own = file && (published.get(file.file) ?? changed.get(file.file));
      // In another language a form has no file of its own here, and is as old as the council's newest.
      const known = file === undefined ? newest : own && latest([own, shared ?? own]);
      const lastmod = published.has(file?.file ?? '') ? own : known;
      return [path, { links: links.get(path) ?? [], ...(lastmod !== undefined && { lastmod }) }];
    }),
  );
}

function latest(days: readonly string[]): string | undefined {
  return [...days].sort().at(-1);
}

/** Every page that is in more than one language, with all of its addresses. */
function linksByPath(council: Council, site: string): Map<string, SitemapEntry['links']> {
  const languages = allLanguages(council.facts);
  const written = new Set(council.notices.map(({ data }) => data.language));
  const pages = [
    ...council.forms.map(({ id }) => languages.map((code) => [code, formAddress(id, code)])),
    languages.filter((code) => written.has(code)).map((code) => [code, noticeAddress(code)]),
    languages.map((code) => [code, searchAddress(code)]),
    languages.map((code) => [code, translationAddress(lookUpAddress, code)]),
    ...translatedAddresses(council),
  ] as [string, string][][];
  return new Map(
    pages
      .filter((page) => page.length > 1)
      .flatMap((page) => {
        const links = page.map(([code, path]) => ({
          lang: languageOf(code).tag,
          url: `${site}${path}`,
        }));
        // For readers of any other language.
        const english = page.find(([code]) => code === 'en');
        if (english) links.push({ lang: 'x-default', url: `${site}${english[1]}` });
        return page.map(([, path]) => [path, links] as const);
      }),
  );
}

/** By page that has translations, each of its languages with its address. */
function translatedAddresses(council: Council): [string, string][][] {
  const pages = Map.groupBy(translatedPages(council), ({ original }) => original);
  return [...pages.values()].map((all) => {
    const [{ path = '', translation } = {}] = all;
    const english = path.slice(`/${translation?.data.language ?? ''}`.length);
    return [
      ['en', english],
      ...all.map((one): [string, string] => [one.translation.data.language, one.path]),
    ];
  });
}
