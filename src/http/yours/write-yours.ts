import { html, type Html, type HtmlValue } from '../../form-html/html.ts';
import type { Words } from '../../i18n/words.ts';
import { yoursHome } from '../../site/yours.ts';
import { homePath } from '../language.ts';
import { writePage } from '../page-shell.ts';
import type { Runtime } from '../runtime.ts';

/** What a page of these shows. */
export interface YoursPage {
  title: string;
  main: HtmlValue;
  status?: number;
}

/** Writes a page in the resident's language. */
export function writeYours(
  { site }: Pick<Runtime, 'site'>,
  words: Words,
  { title, main, status = 200 }: YoursPage,
): Response {
  const page: Html = html`${main}`;
  return writePage(site, { status, language: words.language, title, main: page.source });
}

/** The same for a link that was made up, cut short, is too old, or whose message was erased. */
export function noLink(runtime: Pick<Runtime, 'site'>, words: Words): Response {
  const title = words('yours.no-link.title');
  const main = html`
    <h1 class="govuk-heading-l">${title}</h1>
    <p>${words('yours.no-link.text')}</p>
    <p><a class="govuk-link" href="${yoursHome(words.language)}">${words('form.yours-list.title')}</a></p>
    <p><a class="govuk-link" href="${homePath(words)}">${words('sent.home')}</a></p>
  `;
  return writeYours(runtime, words, { title, main, status: 404 });
}
