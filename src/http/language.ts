import type { Site } from '../council/site.ts';
import { wordsFrom, type Words } from '../i18n/words.ts';

/** The language asked for, where the council has it; English otherwise. */
export function languageFor(site: Site, asked: string | undefined): string {
  return asked !== undefined && site.council.languages.includes(asked) ? asked : 'en';
}

export function wordsFor(site: Site, language: string): Words {
  return wordsFrom(language, site.words);
}
