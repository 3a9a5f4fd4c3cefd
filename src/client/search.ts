import type { KnownWords } from '../search/known-words.ts';
import { searchIndexPath } from '../search/search-index.ts';
import type { FindInText, Searched } from '../search/searched.ts';

/** What we use of Pagefind's own script, which the build puts beside the pages. */
interface Pagefind {
  search: (words: string) => Promise<{ results: Awaited<ReturnType<FindInText<Excerpt>>> }>;
}

interface Excerpt {
  /** HTML, in which only `<mark>` is markup. */
  excerpt: string;
}

/** All that answers a question, in one language. */
interface Engine {
  known: KnownWords;
  find: FindInText<Excerpt>;
  searched: (
    question: string,
    known: KnownWords,
    find: FindInText<Excerpt>,
  ) => Promise<Searched<Excerpt>>;
}

type Result = Searched<Excerpt>['found'][number];

const RESULTS_AT_ONCE = 10;

/**
 * `<site-search>`: results for the `q` in the address. Searching again changes the address, so that it can be shared
 * and the browser's back and forward buttons work. What answers is fetched when someone has asked for something.
 */
class SiteSearch extends HTMLElement {
  #engine: Promise<Engine> | undefined;
  #title = document.title;
  /** Counts the searches: an answer that comes after the next question is dropped. */
  #asked = 0;
  #results: Result[] = [];
  #shown = 0;
  #plurals = new Intl.PluralRules(document.documentElement.lang);

  connectedCallback(): void {
    const form = this.#one<HTMLFormElement>('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const query = this.#input.value.trim();
      if (query !== this.#query)
        history.pushState(null, '', `?${new URLSearchParams({ q: query }).toString()}`);
      void this.#search();
    });
    this.#more.addEventListener('click', () => {
      void this.#showMore(true);
    });
    addEventListener('popstate', () => {
      void this.#search();
    });
    void this.#search();
  }

  get #query(): string {
    return new URLSearchParams(location.search).get('q')?.trim() ?? '';
  }

  get #input(): HTMLInputElement {
    return this.#one<HTMLInputElement>('input');
  }

  get #list(): HTMLOListElement {
    return this.#one<HTMLOListElement>('ol');
  }

  get #more(): HTMLButtonElement {
    return this.#one<HTMLButtonElement>('button[type="button"]');
  }

  async #search(): Promise<void> {
    const query = this.#query;
    this.#input.value = query;
    // The same words may be found in English, where most pages are.
    const english = this.querySelector<HTMLAnchorElement>('a[hreflang]');
    if (english) english.search = query === '' ? '' : new URLSearchParams({ q: query }).toString();
    // Anyone who has several searches open, or goes back through them, tells them apart by their titles.
    document.title = query === '' ? this.#title : `${query} – ${this.#title}`;
    const asked = ++this.#asked;
    this.#show({ heading: query === '' ? '' : this.dataset['busy'] });
    if (query === '') return;
    try {
      this.#engine ??= engineFor(document.documentElement.lang);
      const { searched, known, find } = await this.#engine;
      const { found, instead, leftOut } = await searched(query, known, find);
      if (asked !== this.#asked) return;
      this.#results = found;
      this.#shown = 0;
      const count = found.length;
      const when = count === 0 ? 'none' : this.#plurals.select(count);
      const heading = (this.dataset[when] ?? this.dataset['other'] ?? '')
        .replace('{count}', String(count))
        .replace('{query}', () => (count === 0 ? query : (instead ?? query)));
      const fewer = leftOut ? this.dataset['fewer']?.replace('{query}', () => query) : '';
      if (count > 0) await this.#showMore(false);
      if (asked === this.#asked)
        this.#show({ heading, fewer: count > 0 ? fewer : '', when, keep: true });
    } catch {
      // An index from before the last deployment, or none: say so, and leave the A to Z and the telephone.
      this.#engine = undefined;
      if (asked === this.#asked) this.#show({ heading: this.dataset['failed'], when: 'failed' });
    }
  }

  /** The line above the results is a live region: a screen reader says the count as soon as it is there. */
  #show({
    heading = '',
    fewer = '',
    when,
    keep = false,
  }: {
    heading?: string | undefined;
    fewer?: string | undefined;
    when?: string;
    keep?: boolean;
  }): void {
    this.#one('.found__count').textContent = heading;
    this.#one('.found__fewer').textContent = fewer;
    for (const help of this.querySelectorAll<HTMLElement>('[data-when]')) {
      help.hidden = help.dataset['when'] !== when;
    }
    if (keep) return;
    this.#list.replaceChildren();
    // Empty, it would be a list without items to a screen reader.
    this.#list.hidden = true;
    this.#more.hidden = true;
  }

  async #showMore(focus: boolean): Promise<void> {
    const asked = this.#asked;
    const next = this.#results.slice(this.#shown, this.#shown + RESULTS_AT_ONCE);
    const excerpts = await Promise.all(next.map(({ inText }) => inText?.data()));
    if (asked !== this.#asked) return;
    const items = next.map((result, index) => asItem(result, excerpts[index]));
    this.#list.append(...items);
    this.#list.hidden = items.length === 0;
    this.#shown += items.length;
    this.#more.hidden = this.#shown >= this.#results.length;
    // The button may be gone now; who pressed it goes on at the first of the new results.
    if (focus) items[0]?.querySelector('a')?.focus();
  }

  #one<Element extends HTMLElement>(selector: string): Element {
    const element = this.querySelector<Element>(selector);
    if (!element) throw new Error(`<site-search> holds no ${selector}`);
    return element;
  }
}

/** The names of the pages, the council's words, and Pagefind's index of the text, for the pages in one language. */
async function engineFor(language: string): Promise<Engine> {
  const [{ searched }, { knownWords }, names, pagefind] = await Promise.all([
    import('../search/searched.ts'),
    import('../search/known-words.ts'),
    fetch(searchIndexPath(language)),
    import(
      /* @vite-ignore */ new URL('/pagefind/pagefind.js', location.href).href
    ) as Promise<Pagefind>,
  ]);
  if (!names.ok) throw new Error(`${names.url}: ${String(names.status)}`);
  return {
    searched,
    known: knownWords(await names.json()),
    find: async (words) => (await pagefind.search(words)).results,
  };
}

/** A page that no word was found in is one that is called so: its sentence says what it is about. */
function asItem({ page }: Result, found: Excerpt | undefined): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = page.href;
  link.textContent = page.title;
  if (page.language !== undefined) link.lang = page.language;
  heading.append(link);
  const section = document.createElement('p');
  section.className = 'found__section';
  section.textContent = page.kind ?? '';
  const text = document.createElement('p');
  text.append(...(found ? marked(found.excerpt) : [page.about ?? '']));
  item.append(heading, section, text);
  return item;
}

/** An excerpt as text and `<mark>` elements, and nothing else, whatever it holds. */
function marked(excerpt: string): (Text | HTMLElement)[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

customElements.define('site-search', SiteSearch);
