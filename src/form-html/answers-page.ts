import type { Given } from '../domain/forms/answers.ts';
import { checkFields } from '../domain/forms/check-answers.ts';
import { fieldsAsked } from '../domain/forms/conditions.ts';
import type { FormField } from '../domain/forms/definition.ts';
import { stepsOf, type Step } from '../domain/forms/steps.ts';
import { answerHtml } from './answer-html.ts';
import { summaryList, type SummaryListRow } from './govuk/summary-list.ts';
import { labelOf, phraseHtml, type FormWords, type Phrase } from './field-words.ts';
import { wordsHtml } from './words-html.ts';
import type { Words } from '../i18n/words.ts';
import { html, type Html } from './html.ts';

/** "Check your answers": everything as it will be sent, a list for each step, with a way back to each. */
export function answersPageHtml(form: FormWords, given: Given): Html {
  const asked = fieldsAsked(form.definition, given);
  const { answers } = checkFields(asked, given);
  const lists = stepsOf(form.definition).map((step) => {
    const fields = step.fields.filter((field) => asked.includes(field));
    if (fields.length === 0) return undefined;
    const rows = fields.map((field) => rowFor(form, step, field, answers.get(field.name)));
    const title = phraseHtml({ text: step.title, language: form.contentLanguage }, form.words);
    return html`<h3 class="govuk-heading-s">${title}</h3>
      ${summaryList({ rows })}`;
  });
  return html`<h2 class="govuk-heading-m">${form.words('form.check.title')}</h2>
    ${lists}`;
}

function rowFor(
  form: FormWords,
  step: Step,
  field: FormField,
  answer: string | undefined,
): SummaryListRow {
  const { words } = form;
  const label = labelOf(form, field);
  const nothing = { text: words('form.check.nothing') };
  return {
    key: { html: phraseHtml(label, words) },
    value: answer === undefined ? nothing : { html: answerHtml(form, field, answer) },
    actions: {
      items: [
        {
          button: { name: '_step', value: step.id },
          html: changeHtml(label, words),
        },
      ],
    },
  };
}

/**
 * "Change" to the eye, and a whole sentence to a screen reader: a label would lose in which language the council's own
 * question is.
 */
function changeHtml(label: Phrase, words: Words): Html {
  const whole = wordsHtml(words, 'form.change-answer', { label: phraseHtml(label, words) });
  return html`<span aria-hidden="true">${words('form.change')}</span
    ><span class="govuk-visually-hidden">${whole}</span>`;
}
