import { expect, type Page } from '@playwright/test';
import { allWords } from '../../src/i18n/all-words.ts';
import { wordsFrom, type Words } from '../../src/i18n/words.ts';

/** What a resident reads first in each of the languages that the walks go through. */
export const inLanguage = {
  en: {
    name: 'English',
    error: 'Error: ',
    summary: 'There is a problem',
    date: (day: string): string => longDate(day, 'en-GB').replace(',', ''),
  },
  pl: {
    name: 'Polish',
    error: 'Błąd: ',
    summary: 'Wystąpił problem',
    // The weekday before it is in the case that the sentence asks for: "do środy, 25 listopada 2026 r."
    date: (day: string): string => longDate(day, 'pl').replace(/^.*, /, ''),
  },
} as const;
export type Language = keyof typeof inLanguage;
export const languages = Object.keys(inLanguage) as Language[];

function longDate(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
  return format.format(new Date(day));
}

export function wordsIn(language: Language): Words {
  return wordsFrom(language, allWords);
}

/** @example addressOf('complaint', 'pl') // => "/pl/forms/complaint/" */
export function addressOf(form: string, language: Language): string {
  return language === 'en' ? `/forms/${form}/` : `/${language}/forms/${form}/`;
}

/** The page says its language, and every word in another is marked as such. */
export async function isIn(page: Page, language: Language): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  if (language === 'en') return;
  expect(await strayEnglish(page)).toEqual([]);
}

/** Common English words that no Polish sentence has, with a little of what stands around them. */
export const english =
  /.{0,20}\b(?:the|your|you|our|please|with|which|this|reply|working|and|for|tell|yes)\b.{0,20}/gi;

/** What is English outside what is marked as English, or was typed. */
async function strayEnglish(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const other of copy.querySelectorAll('[lang], textarea, bdi, script')) other.remove();
    return copy.textContent;
  });
  return text.match(english) ?? [];
}
