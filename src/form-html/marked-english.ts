import type { Words } from '../i18n/words.ts';
import type { Html } from './html.ts';
import { saidHtml } from './said-html.ts';

/** Words of the council's own that are always in English, such as names, on a page in any language: see `saidHtml`. */
export function markedEnglish(text: string, words: Words): Html {
  return saidHtml({ text, language: 'en' }, words);
}
