import { valuesGiven } from '../../domain/forms/given-values.ts';
import { checkboxes } from '../govuk/checkboxes.ts';
import type { ChoiceItem, ChoicesOptions } from '../govuk/choices.ts';
import { radios } from '../govuk/radios.ts';
import { optionLabelOf, phraseHtml } from '../field-words.ts';
import { errorOf, type Question, type QuestionRenderer } from './question.ts';

/** One of a few options. */
export const radiosQuestion: QuestionRenderer = (question) => {
  const [chosen] = valuesGiven(question.given, question.field.name);
  return radios({ ...choicesOptions(question), value: chosen });
};

/** Any number of options. */
export const checkboxesQuestion: QuestionRenderer = (question) =>
  checkboxes({
    ...choicesOptions(question),
    values: valuesGiven(question.given, question.field.name),
  });

function choicesOptions(question: Question): ChoicesOptions {
  const { field, form } = question;
  return {
    idPrefix: question.id,
    name: field.name,
    hint: question.hint,
    errorMessage: errorOf(question),
    fieldset: { legend: { ...question.label, classes: 'govuk-fieldset__legend--s' } },
    items: (field.options ?? []).map((option): ChoiceItem => {
      const revealed = question.revealedBy(option.value);
      const hint = option.hint && { text: option.hint, language: form.contentLanguage };
      return {
        value: option.value,
        html: phraseHtml(optionLabelOf(form, field, option.value), form.words),
        hint: hint ? { html: phraseHtml(hint, form.words) } : undefined,
        conditional: revealed && { html: revealed },
      };
    }),
  };
}
