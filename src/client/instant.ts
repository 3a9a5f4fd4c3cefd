import { dayIn } from '../search/day-in.ts';
import { instantHtml, type InstantWords } from '../search/instant-html.ts';
import { quotable } from '../search/quotable.ts';
import type { Searched } from '../search/searched.ts';
import { isSlow } from './is-slow.ts';
import { searchEngine } from './search-engine.ts';

/** How long typing pauses before it is answered. */
const QUIET_MILLISECONDS = 200;

/**
 * Results below the header's search box as one types: a list of links after the box, and a line above them that a screen
 * reader says of its own accord. The box stays what it is, so Enter and its button ask the results page, as without script;
 * where something can't be fetched, they still do. Escape closes the list and keeps what was typed.
 */
class InstantResults {
  readonly #box: HTMLInputElement;
  readonly #form: HTMLFormElement;
  readonly #region = document.createElement('div');
  readonly #status = document.createElement('p');
  readonly #found = document.createElement('div');
  readonly #lang = document.documentElement.lang;
  readonly #plurals = new Intl.PluralRules(this.#lang);
  #words: Promise<Fetched> | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  /** Counts the questions: an answer that comes after the next one, or after the list was closed, is dropped. */
  #asked = 0;

  constructor(box: HTMLInputElement, form: HTMLFormElement) {
    this.#box = box;
    this.#form = form;
    this.#region.className = 'instant';
    this.#status.setAttribute('role', 'status');
    this.#region.append(this.#status, this.#found);
    form.append(this.#region);
    box.addEventListener('input', () => {
      this.#typed();
    });
    form.addEventListener('keydown', (event) => {
      this.#pressed(event);
    });
    form.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !form.contains(relatedTarget)) this.#close();
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !form.contains(target)) this.#close();
    });
    this.#typed();
  }

  #typed(): void {
    clearTimeout(this.#quiet);
    this.#asked += 1;
    if (isEnough(this.#query)) {
      this.#quiet = setTimeout(() => {
        void this.#answer();
      }, QUIET_MILLISECONDS);
    } else this.#close();
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key === 'Tab' && event.target === this.#box && this.#quiet !== undefined) {
      // What comes next is what was just typed, and not what was found before.
      void this.#answer();
    }
    if (event.key !== 'Escape' || !this.#isOpen) return;
    // A browser would empty the box.
    event.preventDefault();
    this.#close();
    this.#box.focus();
  }

  get #query(): string {
    return this.#box.value.trim();
  }

  get #isOpen(): boolean {
    return this.#status.textContent !== '';
  }

  async #answer(): Promise<void> {
    this.#forgetQuiet();
    const asked = ++this.#asked;
    const isCurrent = (): boolean => asked === this.#asked;
    try {
      const words = await (this.#words ??= fetched(this.#form.dataset['language'] ?? 'en'));
      if (!isCurrent()) return;
      try {
        if (!this.#isOpen) this.#say(words.busy);
        const { searched, known } = await searchEngine();
        const today = dayIn(known.index.timeZone ?? 'Europe/London', Date.now());
        if (isCurrent()) this.#show(searched(this.#query, known, today), words);
      } catch {
        if (isCurrent()) this.#fail(words.failed);
      }
    } catch {
      // Without words and styles nothing can be said. Enter still asks the server.
      this.#words = undefined;
    }
  }

  #show(answer: Searched, words: InstantWords): void {
    // Anyone who has gone on into the list keeps the link they are at.
    if (this.#found.contains(document.activeElement)) return;
    const { found, instead } = answer;
    const query = this.#query;
    const count = words.counts[this.#plurals.select(found.length)] ?? words.counts['other'] ?? '';
    this.#found.innerHTML = instantHtml(answer, query, words, {
      address: this.#form.getAttribute('action') ?? '',
      lang: this.#lang,
    });
    this.#say(
      (found.length === 0 ? words.none : count)
        .replace('{count}', found.length.toLocaleString(this.#lang))
        .replace('{query}', () => quotable(found.length === 0 ? query : (instead ?? query))),
    );
  }

  #fail(sentence: string): void {
    if (this.#found.contains(document.activeElement)) return;
    this.#found.replaceChildren();
    this.#say(sentence);
  }

  #say(sentence: string): void {
    this.#region.dataset['open'] = '';
    this.#status.textContent = sentence;
  }

  #close(): void {
    this.#forgetQuiet();
    this.#asked += 1;
    delete this.#region.dataset['open'];
    this.#status.textContent = '';
    this.#found.replaceChildren();
  }

  #forgetQuiet(): void {
    clearTimeout(this.#quiet);
    this.#quiet = undefined;
  }
}

/** One or two letters begin too many words; a Chinese word has no more. */
function isEnough(query: string): boolean {
  return query.length >= 3 || /\p{Script=Han}/u.test(query);
}

/** What `/find/{language}.json` has. */
type Fetched = InstantWords & { styles: string };

async function fetched(language: string): Promise<Fetched> {
  const answer = await fetch(`/find/${language}.json`);
  if (!answer.ok) throw new Error(`${answer.url}: ${String(answer.status)}`);
  const words = (await answer.json()) as Fetched;
  // Without its styles the list would push the page down.
  await addStyles(words.styles);
  return words;
}

function addStyles(href: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
    document.head.append(link);
  });
}

const box = document.querySelector<HTMLInputElement>('#find');
// On a slow line the results page answers sooner than the index has come.
if (box?.form && !isSlow()) new InstantResults(box, box.form);
