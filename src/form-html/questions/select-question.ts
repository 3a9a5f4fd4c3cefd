import { textGiven } from '../../domain/forms/given-values.ts';
import { select } from '../govuk/select.ts';
import { optionLabelOf } from '../field-words.ts';
import { autocompleteFor } from './autocomplete.ts';
import { commonOptions, type QuestionRenderer } from './question.ts';

/** A list to choose from. Its first line chooses nothing, so that no answer is given by accident. */
export const selectQuestion: QuestionRenderer = (question) => {
  const { field, form, given } = question;
  const autocomplete = autocompleteFor(field);
  const options = (field.options ?? []).map(({ value }) => {
    const label = optionLabelOf(form, field, value);
    const isForeign = label.language !== form.words.language;
    return {
      value,
      text: label.text,
      ...(isForeign ? { attributes: { lang: label.language } } : {}),
    };
  });
  return select({
    ...commonOptions(question),
    items: [{ value: '', text: form.words('form.choose') }, ...options],
    value: textGiven(given, field.name),
    ...(autocomplete === undefined ? {} : { attributes: { autocomplete } }),
  });
};
