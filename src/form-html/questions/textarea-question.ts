import { textGiven } from '../../domain/forms/given-values.ts';
import { languageOf } from '../../i18n/languages.ts';
import type { Words } from '../../i18n/words.ts';
import { characterCount } from '../govuk/character-count.ts';
import { textarea } from '../govuk/textarea.ts';
import type { PluralTexts } from '../govuk/translated.ts';
import { autocompleteFor } from './autocomplete.ts';
import { commonOptions, type QuestionRenderer } from './question.ts';

/** A longer answer; with a limit, it says how long it may be, and script counts down. */
export const textareaQuestion: QuestionRenderer = (question) => {
  const { field, given, form } = question;
  const options = {
    ...commonOptions(question),
    value: textGiven(given, field.name),
    rows: (field.maxLength ?? 5000) > 500 ? 8 : 4,
    autocomplete: autocompleteFor(field),
  };
  if (field.maxLength === undefined) return textarea(options);
  const { words } = form;
  const max = new Intl.NumberFormat(languageOf(words.language).dates).format(field.maxLength);
  return characterCount({
    ...options,
    maxlength: field.maxLength,
    textareaDescriptionText: words('form.characters.limit', { count: field.maxLength, max }),
    charactersUnderLimitText: pluralTexts(words, 'form.characters.under'),
    charactersAtLimitText: words('form.characters.at'),
    charactersOverLimitText: pluralTexts(words, 'form.characters.over'),
  });
};

/** All the plural forms a language has for a sentence, for GOV.UK's script to choose from. */
function pluralTexts(words: Words, key: string): PluralTexts {
  const plurals = new Intl.PluralRules(words.language).resolvedOptions().pluralCategories;
  return Object.fromEntries(
    plurals
      .filter((plural) => words.has(`${key}.${plural}`))
      .map((plural) => [plural, words(`${key}.${plural}`)]),
  );
}
