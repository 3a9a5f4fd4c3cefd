/** What we use of Pagefind's own script, which the build puts beside the pages. */
interface Pagefind {
  search: (query: string) => Promise<{ results: { data: () => Promise<Found> }[] }>;
}

interface Found {
  url: string;
  /** HTML, in which only `<mark>` is markup. */
  excerpt: string;
  meta: { title?: string; section?: string };
}

const RESULTS_AT_ONCE = 10;

/**
 * `<site-search>`: results for the `q` in the address. Searching again changes the address, so that it can be shared
 * and the browser's back and forward buttons work. Pagefind is fetched when somebody has asked for something.
 */
class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  /** Counts the searches: an answer that comes after the next question is dropped. */
  #asked = 0;
  #results: { data: () => Promise<Found> }[] = [];
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
      const { results } = await (await this.#pagefind).search(query);
      if (asked !== this.#asked) return;
      this.#results = results;
      this.#shown = 0;
      const found = results.length;
      const words = found === 0 ? 'none' : this.#plurals.select(found);
      const heading = (this.dataset[words] ?? this.dataset['other'] ?? '')
        .replace('{count}', String(found))
        .replace('{query}', () => query);
      if (found > 0) await this.#showMore(false);
      if (asked === this.#asked) this.#show({ heading, when: words, keep: true });
    } catch {
      // An index from before the last deployment, or none: say so, and leave the A to Z and the telephone.
      this.#pagefind = undefined;
      if (asked === this.#asked) this.#show({ heading: this.dataset['failed'], when: 'failed' });
    }
  }

  /** The line above the results is a live region: a screen reader says the count as soon as it stands there. */
  #show({
    heading,
    when,
    keep = false,
  }: {
    heading?: string | undefined;
    when?: string;
    keep?: boolean;
  }): void {
    this.#one('[role="status"]').textContent = heading ?? '';
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
