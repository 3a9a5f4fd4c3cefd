import type { Site } from '../council/snapshot/site.ts';
import { homeIn } from '../site/addresses.ts';
import { wordsFrom, type Words } from '../i18n/words.ts';

/** The language asked for, where the council has it; English otherwise. */
export function languageFor(site: Site, asked: string | undefined): string {
  return asked !== undefined && site.council.languages.includes(asked) ? asked : 'en';
}

export function wordsFor(site: Site, language: string): Words {
  return wordsFrom(language, site.words);
}

/** Where a page sends somebody who is done: the council's first page in their language. */
export function homePath({ language }: Words): string {
  return homeIn(language);
}
