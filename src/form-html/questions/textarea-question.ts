import { textGiven } from '../../domain/forms/given-values.ts';
import { characterCount } from '../govuk/character-count.ts';
import { textarea } from '../govuk/textarea.ts';
import { autocompleteFor } from './autocomplete.ts';
import { commonOptions, type QuestionRenderer } from './question.ts';

/** Where GOV.UK's character count puts its number. */
const GOVUK_PLACE = '%{count}';

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
  return characterCount({
    ...options,
    maxlength: field.maxLength,
    textareaDescriptionText: words('form.characters.limit', { max: field.maxLength }),
    charactersUnderLimitText: words.forms('form.characters.under', GOVUK_PLACE),
    charactersAtLimitText: words('form.characters.at'),
    charactersOverLimitText: words.forms('form.characters.over', GOVUK_PLACE),
  });
};
