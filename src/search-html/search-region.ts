import { html, raw, type Html } from '../form-html/html.ts';
import type { Words } from '../i18n/words.ts';
import type { AskedIn } from '../search/asked-in.ts';
import { quotable, titleOfSearch } from '../search/quotable.ts';
import {
  alertsHtml,
  filtersHtml,
  nearHtml,
  resultHtml,
  RESULTS_AT_ONCE,
  searchLink,
  type ResultWords,
} from '../search/result-html.ts';
import type { Searched } from '../search/searched.ts';
import { searchAddress } from '../site/addresses.ts';

/** Where a page that was built has room for an answer: between these two. */
const BEGINS = '<!--front-door:search-->';
const ENDS = '<!--/front-door:search-->';

/** What the search page shows besides its box. */
export type SearchState =
  | { is: 'unasked' }
  /** The search can't answer now. */
  | { is: 'failed'; asked: AskedIn }
  | { is: 'answered'; asked: AskedIn; answer: Searched };

/** What filters and alerts say. */
export function resultWords(words: Words): ResultWords {
  return {
    alerts: {
      announcement: words('site.alert.announcement'),
      minor: words('site.alert'),
      major: words('site.alert.major'),
    },
    near: words('site.search.near'),
    kind: words('site.search.kind'),
    topic: words('site.search.topic'),
    any: words('site.search.any'),
    inEnglish: words('site.in-english', { label: '{label}' }),
  };
}

/**
 * All within `<site-search>`: the box, and what was found. The build writes it before anyone has asked, a function with the
 * answer; the browser's script goes on from either.
 */
export function searchRegion(words: Words, state: SearchState): Html {
  const { language } = words;
  const query = state.is === 'unasked' ? '' : state.asked.query;
  const english = language === 'en' ? undefined : 'en';
  const sameInEnglish = query === '' ? '' : `?${new URLSearchParams({ q: query }).toString()}`;
  return html`${raw(BEGINS)}<form
      class="find find--large"
      role="search"
      action="${searchAddress(language)}"
      aria-label="${words('site.search.title')}"
    >
      <label for="query">${words('site.search.for')}</label>
      <input id="query" name="q" type="search" autocomplete="off" maxlength="400" value="${query}" />
      <button class="govuk-button">${words('site.search.button')}</button>
    </form>
    ${found(words, state)}
    ${
      state.is === 'unasked' &&
      html`<noscript
        ><p class="notice">
          ${words('site.search.no-script')} ${words('site.search.no-script.text')}
        </p></noscript
      >`
    }
    ${
      english &&
      html`<p class="section">
        <a href="${searchAddress(english)}${sameInEnglish}" hreflang="en"
          >${words('site.search.english')}</a
        >
      </p>`
    }${raw(ENDS)}`;
}

/** The answer, and the places in which the script puts its own. */
function found(words: Words, state: SearchState): Html {
  const answer = state.is === 'answered' ? state.answer : undefined;
  const asked = state.is === 'unasked' ? undefined : state.asked;
  const { query = '', narrowed = {}, page = 1 } = asked ?? {};
  const labels = resultWords(words);
  const all = answer?.found ?? [];
  const shown = all.slice(0, page * RESULTS_AT_ONCE);
  const isNone = answer !== undefined && all.length === 0;
  const fewer =
    answer?.leftOut === true &&
    all.length > 0 &&
    words('site.search.fewer', { query: quotable(query) });
  return html`<p role="status" data-answers="${answer && query}"
      ><span class="found__count">${heading(words, state)}</span
      ><span class="found__fewer">${fewer}</span></p
    >
    <p class="found__help" data-when="none" ${raw(isNone ? '' : 'hidden')}>
      ${words('site.search.none.text')}
    </p>
    <p class="found__help" data-when="failed" ${raw(state.is === 'failed' ? '' : 'hidden')}>
      ${words('site.search.failed.text')}
    </p>
    <div class="found__near-words">${raw(nearHtml(answer?.near ?? [], labels))}</div>
    <div class="found__alerts">
      ${raw(alertsHtml(answer?.alerts ?? [], labels, words.language))}
    </div>
    <div class="found__filters">
      ${raw(answer ? filtersHtml(answer, query, narrowed, labels) : '')}
    </div>
    <ol class="entries found" role="list" ${raw(shown.length === 0 ? 'hidden' : '')}>
      ${shown.map((one) => raw(resultHtml(one, labels)))}
    </ol>
    <a
      class="govuk-button govuk-button--secondary found__more"
      href="${raw(searchLink(query, narrowed, page + 1))}"
      ${raw(shown.length < all.length ? '' : 'hidden')}
      >${words('site.search.more')}</a
    >`;
}

function heading(words: Words, state: SearchState): string {
  if (state.is === 'unasked') return '';
  if (state.is === 'failed') return words('site.search.failed');
  const { answer, asked } = state;
  const count = answer.found.length;
  return count === 0
    ? words('site.search.none', { query: quotable(asked.query) })
    : words('site.search.results', { count, query: quotable(answer.instead ?? asked.query) });
}

/**
 * A built search page with an answer in it, and the question in its title, as anyone with several searches open tells them
 * apart.
 */
export function withAnswer(page: string, words: Words, state: SearchState): string {
  const begins = page.indexOf(BEGINS);
  const ends = page.indexOf(ENDS);
  if (begins < 0 || ends < begins)
    throw new Error('The built search page has no room for an answer.');
  const query = state.is === 'unasked' ? '' : state.asked.query;
  const before = page
    .slice(0, begins)
    .replace('<title>', () => html`<title>${titleOfSearch(query)}`.source);
  return before + searchRegion(words, state).source + page.slice(ends + ENDS.length);
}
