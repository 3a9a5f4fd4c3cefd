import type { Given, Problem } from '../domain/forms/answers.ts';
import { FILES_AGAIN } from '../domain/forms/special-fields.ts';
import type { FormField } from '../domain/forms/definition.ts';
import { fieldModels } from '../domain/forms/fields/registry.ts';
import { wasSent } from '../domain/forms/given-values.ts';
import { listInWords } from '../i18n/list-in-words.ts';
import { fieldset } from './govuk/fieldset.ts';
import { formGroup } from './govuk/form-group.ts';
import { hint } from './govuk/hint.ts';
import { hintOf, labelOf, optionLabelOf, phraseHtml, type FormWords } from './field-words.ts';
import { html, type Html } from './html.ts';
import { inputIdOf } from './input-id.ts';
import { problemHtml } from './problem-message.ts';
import { questionRenderers } from './questions/registry.ts';
import { wordsHtml } from './words-html.ts';

/** Questions on one page, with what was typed and what is wrong. */
export interface QuestionsPage {
  form: FormWords;
  fields: readonly FormField[];
  given: Given;
  problems: readonly Problem[];
}

/**
 * Questions in their order. One that depends on a choice right here is under that choice, so that a
 * style sheet can hide it until it is chosen; any other one with a condition says it in words. Either way
 * it is there without script, and an answer to a question that was not asked is kept apart from the others.
 */
export function questionsHtml(page: QuestionsPage): Html {
  const placed = new Set(page.fields.filter((field) => choiceAbove(page, field)));
  const top = page.fields.filter((field) => !placed.has(field));
  return html`${grouped(page, top)}`;
}

/** The choice under which a question stands: an option of radios or checkboxes on the same page. */
function choiceAbove({ fields }: QuestionsPage, field: FormField): FormField | undefined {
  const wanted = [field.showWhen?.is ?? []].flat();
  const other = fields.find((one) => one.name === field.showWhen?.field);
  const isChoice = other !== undefined && fieldModels[other.type].showsOptions;
  const hasOption = other?.options?.some((option) => option.value === wanted[0]);
  return isChoice && hasOption && wanted.length === 1 ? other : undefined;
}

/** Ways to reply that stand together get a heading that says that one is enough. */
function grouped(page: QuestionsPage, fields: readonly FormField[]): Html[] {
  const isWay = (field: FormField) => page.form.definition.waysToReply.includes(field.name);
  const ways = fields.filter(isWay);
  const first = fields.findIndex(isWay);
  const together = fields.slice(first, first + ways.length).every(isWay);
  if (ways.length < 2 || !together) return fields.map((field) => questionHtml(page, field));
  return [
    ...fields.slice(0, first).map((field) => questionHtml(page, field)),
    waysHtml(page, ways),
    ...fields.slice(first + ways.length).map((field) => questionHtml(page, field)),
  ];
}

function waysHtml(page: QuestionsPage, ways: readonly FormField[]): Html {
  const { words, definition } = page.form;
  const hintId = `${definition.id}-ways-hint`;
  const own = fieldset({
    describedBy: hintId,
    legend: { text: words('form.ways.legend'), classes: 'govuk-fieldset__legend--m' },
    html: html`${hint({ id: hintId, text: words('form.ways.hint') })}${ways.map((way) => questionHtml(page, way))}`,
  });
  return formGroup({ classes: 'form-ways' }, false, own);
}

function questionHtml(page: QuestionsPage, field: FormField): Html {
  const { form, given } = page;
  const problems = page.problems.filter((problem) => problem.field === field.name);
  const [problem] = problems;
  return questionRenderers[field.type]({
    field,
    form,
    id: inputIdOf(form.definition, field.name),
    label: { html: labelHtml(form, field) },
    hint: hintFor(page, field),
    error: problem && { html: problemHtml(problem, form) },
    problems,
    given,
    revealedBy: (value) => revealedBy(page, field, value),
  });
}

function revealedBy(page: QuestionsPage, field: FormField, value: string): Html | undefined {
  const revealed = page.fields.filter(
    (one) =>
      one.showWhen?.field === field.name &&
      choiceAbove(page, one) === field &&
      [one.showWhen.is].flat().includes(value),
  );
  if (revealed.length === 0) return undefined;
  return html`${revealed.map((one) => questionHtml(page, one))}`;
}

/** Questions that can be left empty say so; the many that can't would only be noise with a star each. */
function labelHtml(form: FormWords, field: FormField): Html {
  const label = phraseHtml(labelOf(form, field), form.words);
  const isNeeded = field.required || form.definition.waysToReply.includes(field.name);
  return isNeeded ? label : wordsHtml(form.words, 'form.optional', { label });
}

function hintFor(page: QuestionsPage, field: FormField): { html: Html } | undefined {
  const { form } = page;
  const own = hintOf(form, field);
  const parts = [
    own && phraseHtml(own, form.words),
    conditionInWords(page, field),
    fieldModels[field.type].takesFiles &&
      wasSent(page.given, FILES_AGAIN) &&
      html`${form.words('form.file-again')}`,
  ].filter((part) => part !== undefined && part !== false);
  if (parts.length === 0) return undefined;
  return { html: html`${parts.map((part, index) => (index === 0 ? part : html` ${part}`))}` };
}

/** "Answer this only if …", where the page's own order does not show it. */
function conditionInWords(page: QuestionsPage, field: FormField): Html | undefined {
  const { form, fields } = page;
  const condition = field.showWhen;
  const other = fields.find((one) => one.name === condition?.field);
  if (!condition || !other || choiceAbove(page, field)) return undefined;
  const answers = [condition.is].flat().map((value) => optionLabelOf(form, other, value).text);
  return wordsHtml(form.words, 'form.only-if', {
    answer: listInWords(answers, form.words, 'or'),
    label: phraseHtml(labelOf(form, other), form.words),
  });
}
