import type { Snapshot } from '../council/snapshot/snapshot.ts';
import { homeIn } from '../site/addresses.ts';
import { wordsFrom, type Words } from '../i18n/words.ts';

/** The language asked for, where the council has it; English otherwise. */
export function languageFor(site: Snapshot, asked: string | undefined): string {
  return asked !== undefined && site.council.languages.includes(asked) ? asked : 'en';
}

/**
 * Whether a language's pages have it at the beginning of their addresses. English has none there.
 * @example hasPagesUnder(site, 'pl') // => true where the council has Polish
 */
export function hasPagesUnder({ council }: Snapshot, language: string): boolean {
  return language !== 'en' && council.languages.includes(language);
}

export function wordsFor(site: Snapshot, language: string): Words {
  return wordsFrom(language, site.words);
}

/** Where a page sends someone who is done: the council's first page in their language. */
export function homePath({ language }: Words): string {
  return homeIn(language);
}
