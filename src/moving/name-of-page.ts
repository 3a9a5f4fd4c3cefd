import { quoted } from './lost.ts';

/** What a page is called, and what it says of itself. */
export interface NameOfPage {
  title: string;
  /** One sentence; undefined where the page has none. */
  description: string | undefined;
}

/**
 * The title of an old page: its first heading of the first rank, else what its window is called, without the site's
 * name. The heading is taken out of the page's words, for Front Door writes it from the title.
 */
export function nameOfPage(document: Document, main: Element): NameOfPage {
  const heading = main.querySelector('h1') ?? document.querySelector('h1');
  const window = document.title.split(/\s[|–—-]\s/)[0];
  const title = quoted(heading?.textContent, 200) || quoted(window, 200);
  heading?.remove();
  return { title, description: descriptionOf(document, main) };
}

/** So long is what search engines show. */
const LONGEST = 160;

function descriptionOf(document: Document, main: Element): string | undefined {
  const said = document.querySelector('meta[name="description" i]')?.getAttribute('content');
  const first = [...main.querySelectorAll('p')].map(({ textContent }) => quoted(textContent, 1000));
  const words = quoted(said, 1000) || first.find((one) => one.length > 20);
  if (words === undefined || words === '') return undefined;
  const [sentence = words] = /^.*?[.!?](?=\s|$)/.exec(words) ?? [];
  return sentence.length <= LONGEST ? sentence : quoted(sentence, LONGEST);
}
