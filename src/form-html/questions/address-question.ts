import { addressParts } from '../../domain/forms/fields/address.ts';
import { textGiven } from '../../domain/forms/given-values.ts';
import { fieldset } from '../govuk/fieldset.ts';
import { description, formGroup } from '../govuk/form-group.ts';
import { input } from '../govuk/input.ts';
import { html } from '../html.ts';
import { problemHtml } from '../problem-message.ts';
import { autocompleteFor } from './autocomplete.ts';
import { errorOf, type Question, type QuestionRenderer } from './question.ts';

const widths: Partial<Record<(typeof addressParts)[number], string>> = {
  town: 'govuk-!-width-two-thirds',
  postcode: 'govuk-input--width-10',
};

/** Four boxes under one heading. An error in one box is shown beside it, one in the whole address above. */
export const addressQuestion: QuestionRenderer = (question) => {
  const isOfPart = question.problems.some(({ values }) => values?.['part'] !== undefined);
  const errorMessage = isOfPart ? undefined : errorOf(question);
  const about = description(question.id, { hint: question.hint, errorMessage });
  const boxes = addressParts.map((part) => partHtml(question, part));
  const own = fieldset({
    legend: { ...question.label, classes: 'govuk-fieldset__legend--s' },
    describedBy: about.ids,
    role: 'group',
    html: html`${about.html}${boxes}`,
  });
  return formGroup(undefined, errorMessage !== undefined, own);
};

function partHtml(question: Question, part: (typeof addressParts)[number]) {
  const { field, form, given } = question;
  const name = `${field.name}-${part}`;
  const problem = question.problems.find(({ values }) => values?.['part'] === part);
  const problemWords = problem && problemHtml(problem, form);
  // A client may have sent the address as one text: it goes where it can be read and mended.
  const whole = part === 'line1' ? textGiven(given, field.name) : '';
  return input({
    id: `${question.id}-${part}`,
    name,
    label: { text: form.words(`field.part.${part}`) },
    errorMessage: problemWords && {
      html: problemWords,
      visuallyHiddenText: form.words('form.error'),
    },
    value: textGiven(given, name) || whole,
    autocomplete: autocompleteFor(field, name),
    classes: widths[part],
  });
}
