/** What we use of Pagefind's own script, which the build puts beside the pages. */
type Result = { data: () => Promise<Found> };

interface Pagefind {
  search: (query: string) => Promise<{ results: Result[] }>;
}

interface Found {
  url: string;
  /** HTML, in which only `<mark>` is markup. */
  excerpt: string;
  meta: { title?: string; section?: string };
}

const RESULTS_AT_ONCE = 10;

/** Once words are left out, so many pages are worth a choice. */
const ENOUGH_WITH_FEWER_WORDS = 3;

/**
 * `<site-search>`: results for the `q` in the address. Searching again changes the address, so that it can be shared
 * and the browser's back and forward buttons work. Pagefind is fetched when somebody has asked for something.
 */
class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
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
    const asked = ++this.#asked;
    this.#show({ heading: query === '' ? '' : this.dataset['busy'] });
    if (query === '') return;
    try {
      this.#pagefind ??= import(
        /* @vite-ignore */ new URL('/pagefind/pagefind.js', location.href).href
      );
      const { results, words } = await withFewerWords(await this.#pagefind, query);
      if (asked !== this.#asked) return;
      this.#results = results;
      this.#shown = 0;
      const found = results.length;
      const when = found === 0 ? 'none' : this.#plurals.select(found);
      const heading = (this.dataset[when] ?? this.dataset['other'] ?? '')
        .replace('{count}', String(found))
        .replace('{query}', () => words);
      const fewer = words === query ? '' : this.dataset['fewer']?.replace('{query}', () => query);
      if (found > 0) await this.#showMore(false);
      if (asked === this.#asked) this.#show({ heading, fewer, when, keep: true });
    } catch {
      // An index from before the last deployment, or none: say so, and leave the A to Z and the telephone.
      this.#pagefind = undefined;
      if (asked === this.#asked) this.#show({ heading: this.dataset['failed'], when: 'failed' });
    }
  }

  /** What stands above the results is a live region: a screen reader says the count as soon as it stands there. */
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
    const found = await Promise.all(next.map(({ data }) => data()));
    if (asked !== this.#asked) return;
    const items = found.map(asItem);
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

/**
 * Pagefind finds the pages that have all the words. Where none has, words are left out from the end until a few pages have
 * all that remain: "council tax bill too high" is then a search for "council tax bill", and not for the one page that
 * has "too" somewhere as well.
 */
async function withFewerWords(
  pagefind: Pagefind,
  query: string,
): Promise<{ results: Result[]; words: string }> {
  let found = { ...(await pagefind.search(query)), words: query };
  if (found.results.length > 0) return found;
  const words = query.split(/\s+/);
  while (words.pop() && words.length > 0 && found.results.length < ENOUGH_WITH_FEWER_WORDS) {
    const fewer = words.join(' ');
    const { results } = await pagefind.search(fewer);
    if (results.length > found.results.length) found = { results, words: fewer };
  }
  return found;
}

function asItem({ url, excerpt, meta }: Found): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  heading.append(link);
  const section = document.createElement('p');
  section.className = 'found__section';
  section.textContent = meta.section ?? '';
  const text = document.createElement('p');
  text.append(...marked(excerpt));
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
