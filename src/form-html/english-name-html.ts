import { html, type Html } from './html.ts';
import { wordsHtml } from './words-html.ts';
import type { Words } from '../i18n/words.ts';

/**
 * What a link to a page that is in English alone is called on a page in another language: the page's title, marked as English, and
 * that it is.
 * @example // on a Polish page: <span lang="en">Large items</span> (po angielsku)
 */
export function englishNameHtml(title: string, words: Words): Html {
  if (words.language === 'en') return html`${title}`;
  return wordsHtml(words, 'site.in-english', { label: html`<span lang="en">${title}</span>` });
}
