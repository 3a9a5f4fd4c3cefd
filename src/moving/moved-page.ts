import { JSDOM } from 'jsdom';
import { headingsInOrder } from './headings.ts';
import { plainLinks, type Addresses } from './links.ts';
import type { Lost } from './lost.ts';
import { mainPart } from './main-part.ts';
import { markdownOf } from './markdown-of.ts';
import { nameOfPage, type NameOfPage } from './name-of-page.ts';
import { movedPictures, type MovedPicture, type ReadPicture } from './pictures.ts';
import { plainTables } from './tables.ts';
import { takenOut } from './taken-out.ts';

/** A page of an old site as it was read: nothing in it is run or fetched. */
export interface OldPage extends NameOfPage {
  document: Document;
  main: Element;
}

/** What an old page becomes. */
export interface MovedPage {
  /** Markdown that holds no code. */
  words: string;
  /** What goes beside it. */
  pictures: MovedPicture[];
  lost: Lost[];
}

/** Reads an old page's HTML, and finds its own words and its name. */
export function readOldPage(html: string): OldPage {
  const { document } = new JSDOM(html, {}).window;
  const main = mainPart(document);
  return { document, main, ...nameOfPage(document, main) };
}

/** The words of an old page as Markdown, with a list of what could not be carried over. @throws StillCode */
export async function movedPage(
  { main }: OldPage,
  { stem, addresses, picture }: { stem: string; addresses: Addresses; picture: ReadPicture },
): Promise<MovedPage> {
  const out = takenOut(main);
  plainText(main);
  const headings = headingsInOrder(main);
  const tables = plainTables(main);
  const links = plainLinks(main, addresses);
  const { pictures, lost } = await movedPictures(main, stem, picture);
  const words = markdownOf(main);
  return { words, pictures, lost: [...out, ...lost, ...tables, ...headings, ...links] };
}

/** What Markdown has no sign for, as words: code, what opens and closes, terms with what they mean. */
function plainText(main: Element): void {
  const document = main.ownerDocument;
  for (const code of main.querySelectorAll(
    'pre, code, kbd, samp, tt, xmp, textarea, button, del, s, strike',
  )) {
    const isBlock = ['PRE', 'XMP'].includes(code.tagName);
    const made = document.createElement(isBlock ? 'p' : 'span');
    made.append(...code.childNodes);
    code.replaceWith(made);
  }
  for (const summary of main.querySelectorAll('summary')) {
    const heading = document.createElement('h3');
    heading.append(summary.textContent ?? '');
    summary.replaceWith(heading);
  }
  for (const list of main.querySelectorAll('dl')) {
    const made = document.createElement('ul');
    for (const term of list.querySelectorAll('dt, dd')) {
      const last = made.lastElementChild;
      if (term.tagName === 'DT' || last === null) {
        const item = document.createElement('li');
        const name = document.createElement(term.tagName === 'DT' ? 'strong' : 'span');
        name.append(...term.childNodes);
        item.append(name);
        made.append(item);
      } else last.append(': ', ...term.childNodes);
    }
    list.replaceWith(made);
  }
}
