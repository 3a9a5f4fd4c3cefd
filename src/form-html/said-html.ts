import type { Said } from '../domain/text/said-in.ts';
import { languageOf } from '../i18n/languages.ts';
import type { Words } from '../i18n/words.ts';
import { html, type Html } from './html.ts';

/**
 * Words of the council's own on a page in any language. Where they are in another than the page's, they are marked, so that they are
 * read out rightly, and no full stop of theirs goes to the wrong end of the line in a language that is written from the right.
 * @example // on a Polish page, of what has no Polish: <bdi lang="en">Garden waste</bdi>
 */
export function saidHtml({ text, language }: Said, words: Words): Html {
  return language === words.language
    ? html`${text}`
    : html`<bdi lang="${languageOf(language).tag}">${text}</bdi>`;
}
