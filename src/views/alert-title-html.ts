import type { Council } from '../council/council.ts';
import { html, type Html } from '../form-html/html.ts';
import type { Words } from '../i18n/words.ts';
import type { alertIn } from './alert-in.ts';
import { linkInLanguage } from './link-in-language.ts';

/**
 * An alert's title, as a link where it leads on: to the page in the reader's language, where there is one. A title in that language says
 * so where the page is in English.
 */
export function alertTitleHtml(
  { data: { title, href }, lang }: Pick<ReturnType<typeof alertIn>, 'data' | 'lang'>,
  words: Words,
  council: Council,
): Html {
  if (href === undefined) return html`${title}`;
  const leads = linkInLanguage(href, words.language, council);
  const isInEnglish = leads.isInEnglish && lang === undefined;
  const name = isInEnglish ? words('site.in-english', { label: title }) : title;
  return html`<a href="${leads.href}"${isInEnglish && html` hreflang="en"`}>${name}</a>`;
}
