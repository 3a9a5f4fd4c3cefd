import type { Council } from '../council/council.ts';
import { takesAnswers } from '../domain/forms/takes-answers.ts';
import { dayOfBuild } from './in-force.ts';
import { descriptionOf, type Phrase, titleOf } from '../form-html/field-words.ts';
import { inOrder } from '../i18n/in-order.ts';
import type { Words } from '../i18n/words.ts';
import { formAddress } from '../site/addresses.ts';

/** A form in a list: its name and what it is for, each with the language it is in. */
export interface FormEntry {
  href: string;
  title: Phrase;
  description: Phrase | undefined;
}

/** The council's open forms, in the order of their names to the reader. The one that pages end with is not among them: it makes no sense by itself. */
export function formEntries(council: Council, words: Words, language: string): FormEntry[] {
  const order = inOrder(language);
  return council.forms
    .filter(({ id, data }) => takesAnswers(data, dayOfBuild) && id !== 'page-useful')
    .map(({ id, data: definition }) => {
      const inWords = { definition, words, contentLanguage: 'en' };
      return {
        href: formAddress(id, language),
        title: titleOf(inWords),
        description: descriptionOf(inWords),
      };
    })
    .sort((one, other) => order(one.title.text, other.title.text));
}
