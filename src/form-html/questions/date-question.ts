import { textGiven } from '../../domain/forms/given-values.ts';
import { dateInput } from '../govuk/date-input.ts';
import { autocompleteFor } from './autocomplete.ts';
import { errorOf, partsMeant, type QuestionRenderer } from './question.ts';

const parts = ['day', 'month', 'year'] as const;

/** Three boxes. What a client sent as one text is put back into them. */
export const dateQuestion: QuestionRenderer = (question) => {
  const { field, form, given } = question;
  const meant = partsMeant(question);
  const whole = textGiven(given, field.name);
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(whole) ?? [];
  const fromWhole = year ? { day, month, year } : { day: whole, month: '', year: '' };
  return dateInput({
    id: question.id,
    namePrefix: field.name,
    hint: question.hint,
    errorMessage: errorOf(question),
    fieldset: { legend: { ...question.label, classes: 'govuk-fieldset__legend--s' } },
    items: parts.map((part) => ({
      name: part,
      label: form.words(`field.part.${part}`),
      value: textGiven(given, `${field.name}-${part}`) || fromWhole[part] || undefined,
      autocomplete: autocompleteFor(field, `${field.name}-${part}`),
      ...(meant.length > 0 ? { error: meant.includes(part) } : {}),
    })),
  });
};
