import type { FormField } from '../domain/forms/definition.ts';
import { fieldModels } from '../domain/forms/fields/registry.ts';
import { wordingFor } from '../domain/forms/wording.ts';
import { optionLabelOf, phraseHtml, type FormWords } from './field-words.ts';
import { html, type Html } from './html.ts';
import { linesHtml } from './lines-html.ts';

/** One answer as HTML, its lines kept apart. */
export function answerHtml(form: FormWords, field: FormField, answer: string): Html {
  const chosen = fieldModels[field.type].chosen;
  const hasOptions = fieldModels[field.type].takesOptions;
  if (hasOptions) {
    const values = chosen?.(field, answer) ?? [answer];
    const labels = values.map((value) => phraseHtml(optionLabelOf(form, field, value), form.words));
    return html`${labels.map((label, index) => (index === 0 ? label : html`<br />${label}`))}`;
  }
  const wording = wordingFor(form.definition, form.words);
  return linesHtml(fieldModels[field.type].onPage(field, answer, wording));
}
