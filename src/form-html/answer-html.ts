import type { FormField } from '../domain/forms/definition.ts';
import { fieldModels } from '../domain/forms/fields/registry.ts';
import { wordingFor } from '../domain/forms/wording.ts';
import { optionLabelOf, phraseHtml, type FormWords } from './field-words.ts';
import { html, type Html } from './html.ts';

/**
 * One answer as HTML, its lines kept apart. What a resident typed is in no language we know of and may
 * run from right to left: `bdi` keeps it from turning round what is beside it.
 */
export function answerHtml(form: FormWords, field: FormField, answer: string): Html {
  const chosen = fieldModels[field.type].chosen;
  const hasOptions = fieldModels[field.type].takesOptions;
  if (hasOptions) {
    const values = chosen?.(field, answer) ?? [answer];
    const labels = values.map((value) => phraseHtml(optionLabelOf(form, field, value), form.words));
    return html`${labels.map((label, index) => (index === 0 ? label : html`<br />${label}`))}`;
  }
  const lines = fieldModels[field.type]
    .onPage(field, answer, wordingFor(form.definition, form.words))
    .split('\n');
  return html`${lines.map((line, index) => html`${index > 0 && html`<br />`}<bdi>${line}</bdi>`)}`;
}
