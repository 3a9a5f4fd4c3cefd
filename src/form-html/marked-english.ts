import type { Words } from '../i18n/words.ts';
import { html, type Html } from './html.ts';

/**
 * Words of the council's own, which are in English, on a page in any language: marked so that they are read out rightly, and that no
 * full stop of theirs goes to the wrong end of the line in a language that is written from the right.
 * @example // on a Polish page: <bdi lang="en">Garden waste</bdi>
 */
export function markedEnglish(text: string, words: Words): Html {
  return words.language === 'en' ? html`${text}` : html`<bdi lang="en">${text}</bdi>`;
}
