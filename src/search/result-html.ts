import { escapeHtml } from '../domain/text/escape-html.ts';
import type { NamedAlert, NamedPage } from './search-index.ts';
import type { Choice, Narrowed } from './searched.ts';

/** What results and filters say in the reader's language. */
export interface ResultWords {
  /** The level of an alert. */
  alerts: Record<NamedAlert['level'], string>;
  near: string;
  kind: string;
  topic: string;
  any: string;
  /** What a link to a page in English is called: "{label} (in English)". */
  inEnglish: string;
}

/** How many results are shown at first, and how many more each time. */
export const RESULTS_AT_ONCE = 10;

/**
 * One result as HTML: the same from the browser's script and from the server. What is promised comes with it, and how to do
 * it. Words in another language say so to a screen reader, and a page that there is in English alone says so to everyone.
 */
export function resultHtml(page: NamedPage, words: ResultWords): string {
  const { kind, about, promise, ways } = page;
  const itsLang = page.elsewhere ? langOf(page) : '';
  const how = [promise, ways].filter((one) => one !== undefined);
  return [
    `<li><h2>${linkHtml(page, words)}</h2>`,
    kind === undefined ? '' : `<p class="found__section"${itsLang}>${escapeHtml(kind)}</p>`,
    `<p class="found__text"${itsLang}>${escapeHtml(about ?? '')}</p>`,
    how.length === 0
      ? ''
      : `<p class="found__how"${itsLang}>${how.map((one) => `<span>${escapeHtml(one)}</span>`).join(' ')}</p>`,
    '</li>',
  ].join('');
}

/** The link to a page by its title, as all lists of results have it. */
export function linkHtml(page: NamedPage, { inEnglish }: ResultWords): string {
  const { href, title, language, elsewhere } = page;
  const label = elsewhere && language === 'en' ? inEnglish.split('{label}') : ['', ''];
  const [before = '', after = ''] = label.map((part) => escapeHtml(part));
  const leadsTo = elsewhere ? ` hreflang="${escapeHtml(language ?? '')}"` : '';
  return `<a href="${escapeHtml(href)}"${leadsTo}>${before}<span${langOf(page)}>${escapeHtml(title)}</span>${after}</a>`;
}

/** The language of a page's words as an attribute, where it is another than the reader's. */
export function langOf({ language }: NamedPage): string {
  return language === undefined ? '' : ` lang="${escapeHtml(language)}"`;
}

/** Alerts that the question is about, before all results. They are in English, as editors write them. */
export function alertsHtml(
  alerts: readonly NamedAlert[],
  words: ResultWords,
  lang: string,
): string {
  const inEnglish = lang === 'en' ? '' : ' lang="en"';
  return alerts
    .map(({ level, title, about, href }) => {
      const named = escapeHtml(title);
      const linked = href === undefined ? named : `<a href="${escapeHtml(href)}">${named}</a>`;
      return `<section class="notice notice--${level}"><p><span class="alerts__level">${escapeHtml(words.alerts[level])}</span> <span${inEnglish}><strong>${linked}</strong> ${escapeHtml(about)}</span></p></section>`;
    })
    .join('');
}

/**
 * Words that look like those that found nothing, each a search of its own.
 * @param address of the search page; left out on it
 */
export function nearHtml(near: readonly string[], words: ResultWords, address = ''): string {
  if (near.length === 0) return '';
  const links = near.map(
    (word) => `<a href="${escapeHtml(address)}${searchLink(word, {})}">${escapeHtml(word)}</a>`,
  );
  return `<p class="found__near">${escapeHtml(words.near)} ${links.join(' ')}</p>`;
}

/** Links that narrow the results, for each kind and topic that there is; nothing where there is nothing to choose. */
export function filtersHtml(
  { sorts, topics }: { sorts: readonly Choice[]; topics: readonly Choice[] },
  query: string,
  narrowed: Narrowed,
  words: ResultWords,
): string {
  return (
    filterHtml(words.kind, sorts, narrowed.sort, words, (sort) =>
      searchLink(query, { ...narrowed, sort }),
    ) +
    filterHtml(words.topic, topics, narrowed.topic, words, (topic) =>
      searchLink(query, { ...narrowed, topic }),
    )
  );
}

function filterHtml(
  label: string,
  choices: readonly Choice[],
  chosen: string | undefined,
  { any }: ResultWords,
  linkTo: (id: string | undefined) => string,
): string {
  if (choices.length === 0) return '';
  const item = (id: string | undefined, name: string, count?: number): string => {
    const current = id === chosen ? ' aria-current="true"' : '';
    const number =
      count === undefined ? '' : ` <span class="found__number">${String(count)}</span>`;
    return `<li><a href="${linkTo(id)}"${current}>${escapeHtml(name)}${number}</a></li>`;
  };
  const items = choices.map(({ id, label: name, count }) => item(id, name, count));
  return `<nav class="found__filter" aria-label="${escapeHtml(label)}"><span aria-hidden="true">${escapeHtml(label)}</span><ul role="list">${item(undefined, any)}${items.join('')}</ul></nav>`;
}

/**
 * A search as a link on the search page, escaped for an attribute.
 * @example searchLink('bins', { sort: 'forms' }) // => "?q=bins&amp;kind=forms"
 */
export function searchLink(query: string, { sort, topic }: Narrowed, page = 1): string {
  const search = new URLSearchParams({
    q: query,
    ...(sort === undefined ? {} : { kind: sort }),
    ...(topic === undefined ? {} : { topic }),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  return escapeHtml(`?${search.toString()}`);
}
