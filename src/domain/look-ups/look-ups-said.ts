import { saidIn, type Said } from '../text/said-in.ts';
import type { LookUps, Round } from './look-ups.ts';

type Collection = Round['collections'][number];

/** What is said above the box, to readers of a language. The note has to be there. */
export function lookUpNote(
  { note = '', translations }: Pick<LookUps, 'note' | 'translations'>,
  language: string,
): Said {
  return saidIn(note, translations?.[language]?.note, language);
}

/** @example collectionName({ what: 'Rubbish', translations: { pl: { what: 'Śmieci' } }, … }, 'pl') // => { text: "Śmieci", language: "pl" } */
export function collectionName(
  { what, translations }: Pick<Collection, 'what' | 'translations'>,
  language: string,
): Said {
  return saidIn(what, translations?.[language]?.what, language);
}

/**
 * The language of the calendar that readers of a language are led to: their own where the council has said in it what is collected on
 * the round, and otherwise English, so that no two calendars say the same.
 */
export function calendarLanguage({ collections }: Round, language: string): string {
  const isSaid = collections.some((one) => collectionName(one, language).language === language);
  return isSaid ? language : 'en';
}
