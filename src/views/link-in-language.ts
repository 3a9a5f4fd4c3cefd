import type { Council } from '../council/council.ts';
import { translatedPages } from '../council/read/translations-of.ts';
import {
  formAddress,
  lookUpAddress,
  noticeAddress,
  ownAddresses,
  searchAddress,
  translationAddress,
} from '../site/addresses.ts';

/** Where a link on a page in another language leads. */
export interface LinkInLanguage {
  href: string;
  /** The title of the page that it leads to, where that is a translation. */
  title?: string;
  /** Whether the page that it leads to is in English alone. */
  isInEnglish: boolean;
}

type Pages = ReadonlyMap<string, Pick<LinkInLanguage, 'href' | 'title'>>;

/** Made once for each reading of a council and language: every link asks. */
const made = new WeakMap<readonly unknown[], Map<string, Pages>>();

/**
 * Who translates a page writes its links as the original has them. They lead to the page in the reader's language, where there is
 * one, and otherwise to the English one, which the link then says.
 * @param href as it was written: `/services/bins/missed-bin/#who`
 * @example linkInLanguage('/forms/complaint/', 'pl', council) // => { href: '/pl/forms/complaint/', isInEnglish: false }
 */
export function linkInLanguage(href: string, language: string, council: Council): LinkInLanguage {
  const { url, languages } = council.facts;
  const local = href.startsWith(`${url}/`) ? href.slice(url.length) : href;
  const [, path = '', rest = ''] = /^(\/(?!\/)[^?#]*)(.*)$/.exec(local) ?? [];
  const whole = path.endsWith('/') ? path : `${path}/`;
  const isFile = /\.[a-z0-9]+$/i.test(path);
  const isInOne = languages.some((code) => whole.startsWith(`/${code}/`));
  // Of another site, of a file, and of an address that is in some language already, nothing is said.
  if (language === 'en' || path === '' || isFile || isInOne) return { href, isInEnglish: false };
  const own = pagesIn(language, council).get(whole);
  if (own === undefined) return { href, isInEnglish: true };
  return { ...own, href: own.href + rest, isInEnglish: false };
}

/** Pages that there are in a language, by their English addresses. */
function pagesIn(language: string, council: Council): Pages {
  const known = made.get(council.translations) ?? new Map<string, Pages>();
  made.set(council.translations, known);
  const pages: Pages = known.get(language) ?? new Map(pairs(language, council));
  known.set(language, pages);
  return pages;
}

function pairs(
  language: string,
  council: Council,
): (readonly [string, { href: string; title?: string }])[] {
  return [
    ['/', { href: noticeAddress(language) }],
    [ownAddresses.formats, { href: noticeAddress(language) }],
    [ownAddresses.search, { href: searchAddress(language) }],
    ...(council.postcodesFile.rows.length === 0
      ? []
      : [[lookUpAddress, { href: translationAddress(lookUpAddress, language) }] as const]),
    ...council.forms.map(({ id }): [string, { href: string }] => [
      formAddress(id),
      { href: formAddress(id, language) },
    ]),
    ...translatedPages(council)
      .filter(({ translation }) => translation.data.language === language)
      .map(({ path, translation }): [string, { href: string; title: string }] => [
        path.slice(`/${language}`.length),
        { href: path, title: translation.data.title },
      ]),
  ];
}
