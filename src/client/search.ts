import { quotable, titleOfSearch } from '../search/quotable.ts';
import { askedIn, type AskedIn } from '../search/asked-in.ts';
import { dayIn } from '../search/day-in.ts';
import {
  alertsHtml,
  filtersHtml,
  nearHtml,
  resultHtml,
  RESULTS_AT_ONCE,
  searchLink,
  type ResultWords,
} from '../search/result-html.ts';
import type { NamedPage } from '../search/search-index.ts';
import type { Searched } from '../search/searched.ts';
import { isSlow } from './is-slow.ts';
import { searchEngine } from './search-engine.ts';

/**
 * `<site-search>`: what the address asks for. The page comes with its answer from the server; from there on this answers, as
 * the server would and without loading a page, and changes the address, so that a search can be shared and the browser's
 * back and forward buttons work. Beside what it is about, a result then says where its text has the words.
 */
class SiteSearch extends HTMLElement {
  #title = document.title;
  /** Counts the searches: an answer that comes after the next question is dropped. */
  #asked = 0;
  #answer: Searched | undefined;
  #shown = 0;
  #plurals = new Intl.PluralRules(document.documentElement.lang);
  #words = JSON.parse(this.dataset['words'] ?? '{}') as ResultWords;

  connectedCallback(): void {
    const form = this.#one<HTMLFormElement>('form');
    const { query } = this.#inAddress;
    const answered = this.#one('[data-answers]').dataset['answers'] ?? '';
    this.#title = this.#title.replace(titleOfSearch(answered), '');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const typed = this.#input.value.trim();
      this.#go(`?${new URLSearchParams({ q: typed }).toString()}`);
    });
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || !isPlain(event)) return;
      if (link.matches('.found__more')) {
        event.preventDefault();
        void this.#more();
      } else if (link.closest('.found__filters, .found__near-words') !== null) {
        event.preventDefault();
        this.#go(link.search);
      }
    });
    addEventListener('popstate', () => {
      void this.#search();
    });
    // What the server has answered is there already.
    if (query === '' || query !== answered) void this.#search();
    else void this.#addExcerpts(undefined, [...this.#list.children]);
  }

  get #inAddress(): AskedIn {
    return askedIn(new URLSearchParams(location.search));
  }

  get #input(): HTMLInputElement {
    return this.#one<HTMLInputElement>('input');
  }

  get #list(): HTMLOListElement {
    return this.#one<HTMLOListElement>('ol');
  }

  get #moreLink(): HTMLAnchorElement {
    return this.#one<HTMLAnchorElement>('.found__more');
  }

  #go(search: string): void {
    if (search !== location.search) history.pushState(null, '', search);
    void this.#search(true);
  }

  /** @param mayReload whether the server may be asked where this can't answer: not for what it has not answered just now */
  async #search(mayReload = false): Promise<void> {
    const { query, narrowed } = this.#inAddress;
    this.#input.value = query;
    // The same words may be found in English, where most pages are.
    const english = this.querySelector<HTMLAnchorElement>('.section a[hreflang]');
    if (english) english.search = query === '' ? '' : new URLSearchParams({ q: query }).toString();
    // Anyone who has several searches open, or goes back through them, tells them apart by their titles.
    document.title = titleOfSearch(query) + this.#title;
    const asked = ++this.#asked;
    this.#clear(query === '' ? '' : this.dataset['busy']);
    if (query === '') return;
    try {
      const { searched, known } = await searchEngine();
      const today = dayIn(known.index.timeZone ?? 'Europe/London', Date.now());
      const answer = searched(query, known, today, narrowed);
      if (asked === this.#asked) this.#show(answer, query, narrowed);
    } catch {
      if (asked !== this.#asked) return;
      // A release has taken the place of the one this page is from. Its server answers.
      if (mayReload) location.reload();
      else this.#fail();
    }
  }

  #show(answer: Searched, query: string, narrowed: AskedIn['narrowed']): void {
    this.#answer = answer;
    this.#shown = 0;
    this.#list.replaceChildren();
    const count = answer.found.length;
    const when = count === 0 ? 'none' : this.#plurals.select(count);
    // The line above the results is a live region: a screen reader says the count as soon as it is there.
    this.#one('.found__count').textContent = (this.dataset[when] ?? this.dataset['other'] ?? '')
      .replace('{count}', String(count))
      .replace('{query}', () => quotable(count === 0 ? query : (answer.instead ?? query)));
    const fewer = answer.leftOut && count > 0 ? this.dataset['fewer'] : undefined;
    this.#one('.found__fewer').textContent = fewer?.replace('{query}', () => quotable(query)) ?? '';
    this.#help(when);
    this.#one('.found__near-words').innerHTML = nearHtml(answer.near, this.#words);
    this.#one('.found__filters').innerHTML = filtersHtml(answer, query, narrowed, this.#words);
    const lang = document.documentElement.lang;
    this.#one('.found__alerts').innerHTML = alertsHtml(answer.alerts, this.#words, lang);
    this.#add();
  }

  /** Ten more results. */
  #add(): Element[] {
    const { found = [] } = this.#answer ?? {};
    const next = found.slice(this.#shown, this.#shown + RESULTS_AT_ONCE);
    this.#list.insertAdjacentHTML(
      'beforeend',
      next.map((page) => resultHtml(page, this.#words)).join(''),
    );
    const items = [...this.#list.children].slice(this.#shown);
    this.#shown += next.length;
    // Empty, it would be a list without items to a screen reader.
    this.#list.hidden = this.#shown === 0;
    this.#moreLink.hidden = this.#shown >= found.length;
    void this.#addExcerpts(next, items);
    return items;
  }

  /** The link may be gone now; who followed it goes on at the first of the new results. */
  async #more(): Promise<void> {
    const { query, narrowed } = this.#inAddress;
    if (this.#answer === undefined) {
      this.#shown = this.#list.children.length;
      try {
        const { searched, known } = await searchEngine();
        this.#answer = searched(query, known, '', narrowed);
      } catch {
        location.assign(searchLink(query, narrowed, 2).replaceAll('&amp;', '&'));
        return;
      }
    }
    this.#add()[0]?.querySelector('a')?.focus();
  }

  #clear(heading = ''): void {
    this.#answer = undefined;
    this.#one('.found__count').textContent = heading;
    this.#one('.found__fewer').textContent = '';
    for (const name of ['near-words', 'filters', 'alerts'])
      this.#one(`.found__${name}`).replaceChildren();
    this.#list.replaceChildren();
    this.#list.hidden = true;
    this.#moreLink.hidden = true;
    this.#help();
  }

  #fail(): void {
    this.#clear(this.dataset['failed']);
    this.#help('failed');
  }

  #help(when?: string): void {
    for (const help of this.querySelectorAll<HTMLElement>('[data-when]'))
      help.hidden = help.dataset['when'] !== when;
  }

  /**
   * Where each page's text has the words, from Pagefind, in place of the sentence about it. Nothing is missing without: anyone
   * on a slow line is spared the loading, and where the index is another release's, it is loaded once more and then left.
   * @param pages those of the items; left out where the server made the items
   */
  async #addExcerpts(
    pages: readonly NamedPage[] | undefined,
    items: readonly Element[],
  ): Promise<void> {
    if (items.length === 0 || isSlow()) return;
    const asked = this.#asked;
    const { query, narrowed } = this.#inAddress;
    try {
      const { searched, known } = await searchEngine();
      const answer = this.#answer ?? searched(query, known, '', narrowed);
      const of = pages ?? answer.found.slice(0, items.length);
      const { excerptsOf } = await import('./excerpts.ts');
      const excerpts = await excerptsOf(answer.words, of);
      if (asked !== this.#asked) return;
      for (const [index, excerpt] of excerpts.entries()) {
        if (excerpt) items[index]?.querySelector('.found__text')?.replaceChildren(...excerpt);
      }
    } catch {
      // The sentence about each page stays.
    }
  }

  #one<Element extends HTMLElement>(selector: string): Element {
    const element = this.querySelector<Element>(selector);
    if (!element) throw new Error(`<site-search> holds no ${selector}`);
    return element;
  }
}

/** A click that follows a link here, and not in another tab. */
function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

customElements.define('site-search', SiteSearch);
