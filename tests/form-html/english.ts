import forms from '../../src/i18n/words/en/forms.json' with { type: 'json' };
import site from '../../src/i18n/words/en/site.json' with { type: 'json' };
import { wordsFrom, type WordList } from '../../src/i18n/words.ts';

const english = { ...forms, ...site };

/** The forms' own English words. */
export const en = wordsFrom('en', { en: english });

/** Another language, of which only these words have been translated. */
export function inLanguage(language: string, own: WordList): ReturnType<typeof wordsFrom> {
  return wordsFrom(language, { en: english, [language]: own });
}
