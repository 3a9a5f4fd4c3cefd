import { escapeHtml } from '../domain/text/escape-html.ts';
import { alertsHtml, langOf, linkHtml, nearHtml, searchLink } from './result-html.ts';
import type { ResultWords } from './result-html.ts';
import type { NamedPage } from './search-index.ts';
import type { Searched } from './searched.ts';

/** What the results below the header's box say, in the reader's language. */
export interface InstantWords {
  /** How many were found, a sentence for each plural of the language: `{count}` and `{query}` are filled in. */
  counts: Record<string, string>;
  none: string;
  /** What else to do where nothing was found. */
  help: string;
  busy: string;
  failed: string;
  /** The link to the results page. */
  all: string;
  results: ResultWords;
}

/** So many fit on a small screen below the box, and a screen reader's list of them is soon heard. */
const AT_MOST = 6;

/**
 * What is found while someone types, below the box: alerts first, then the first results in the order of the results page,
 * or words close to the question. The line that says how many there are is not in it.
 * @param address of the results page
 */
export function instantHtml(
  answer: Searched,
  query: string,
  words: InstantWords,
  { address, lang }: { address: string; lang: string },
): string {
  const { found, near, alerts } = answer;
  const items = found.slice(0, AT_MOST).map((page) => itemHtml(page, words.results));
  const all = `<p class="instant__all"><a href="${escapeHtml(address)}${searchLink(query, {})}">${escapeHtml(words.all)}</a></p>`;
  return [
    alertsHtml(alerts, words.results, lang),
    items.length === 0
      ? `<p>${escapeHtml(words.help)}</p>${nearHtml(near, words.results, address)}`
      : `<ul role="list">${items.join('')}</ul>${all}`,
  ].join('');
}

/** One result in three lines at most: its title, what is promised, and its kind with the ways to do it. */
function itemHtml(page: NamedPage, words: ResultWords): string {
  const { kind, promise, ways, elsewhere } = page;
  const lang = elsewhere ? langOf(page) : '';
  const lines = [promise, [kind, ways].filter((one) => one !== undefined).join(' · ')]
    .filter((line) => line !== undefined && line !== '')
    .map((line) => `<span${lang}>${escapeHtml(line ?? '')}</span>`);
  return `<li>${linkHtml(page, words)}${lines.join('')}</li>`;
}
