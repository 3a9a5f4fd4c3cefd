import { valuesGiven } from '../../domain/forms/given-values.ts';
import { checkboxes } from '../govuk/checkboxes.ts';
import { errorOf, type QuestionRenderer } from './question.ts';

/** One box to tick, which is its own question. */
export const consentQuestion: QuestionRenderer = (question) => {
  const isTicked = valuesGiven(question.given, question.field.name).some((value) => value !== '');
  return checkboxes({
    idPrefix: question.id,
    name: question.field.name,
    errorMessage: errorOf(question),
    items: [{ value: 'yes', ...question.label, hint: question.hint, checked: isTicked }],
  });
};
