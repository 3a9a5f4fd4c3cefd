import { html } from '../../form-html/html.ts';
import { telephoneLink } from '../../form-html/telephone-link.ts';
import { wordsHtml } from '../../form-html/words-html.ts';
import { backLink, type Yours } from './yours-act.ts';
import { writeYours } from './write-yours.ts';

/** In place of a form that was used as often as it can be. */
export function fullPage(yours: Yours): Response {
  const { runtime, words } = yours;
  const telephone = telephoneLink(runtime.site.council.telephone);
  const title = words('yours.title');
  const main = html`${backLink(yours)}
    <h1 class="govuk-heading-l">${title}</h1>
    <p>${wordsHtml(words, 'yours.full', { telephone })}</p>`;
  return writeYours(runtime, words, { title, main, status: 409 });
}
