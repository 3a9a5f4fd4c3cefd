import type { Given, Problem } from '../domain/forms/answers.ts';
import { fieldsAsked } from '../domain/forms/conditions.ts';
import type { FormField } from '../domain/forms/definition.ts';
import { fieldModels } from '../domain/forms/fields/registry.ts';
import { pageWithProblems, stepsOf, type Page, type Step } from '../domain/forms/steps.ts';
import { answersPageHtml } from './answers-page.ts';
import { phraseHtml, submitOf, type FormWords } from './field-words.ts';
import { button } from './govuk/button.ts';
import { html, type Html } from './html.ts';
import { questionsHtml } from './render-questions.ts';

/** Which page of a long form: as `nextPage` says it. */
export type FormView = Exclude<Page, { show: 'send' }>;

/** The part of a form that one page shows: all of it, a step, or the answers to check. */
export interface FormPart {
  content: Html;
  buttons: Html;
  /** The names that have an input on this page. */
  names: Set<string>;
  step?: string;
  /** Whether the date of the reply is shown here: where someone begins, and where they send. */
  hasPromise: boolean;
}

interface ToShow {
  given: Given;
  problems: readonly Problem[];
  view?: FormView | undefined;
  page?: string | undefined;
}

/** What this page shows of the form. */
export function formPart(form: FormWords, shown: ToShow): FormPart {
  const steps = stepsOf(form.definition);
  const [first] = steps;
  if (!first) return wholeForm(form, shown);
  const view = shown.view ?? firstView(form, first, shown.problems);
  if (view.show === 'check') return checkPage(form, shown);
  const step = steps.find(({ id }) => id === view.step) ?? first;
  return stepPage(form, steps, step, view.isChange, shown);
}

function firstView(form: FormWords, first: Step, problems: readonly Problem[]): FormView {
  const view = pageWithProblems(form.definition, [...problems]);
  if (problems.length > 0) return view;
  return { show: 'step', step: first.id, problems: [], isChange: false };
}

function wholeForm(form: FormWords, shown: ToShow): FormPart {
  const isSentAlong = ({ name }: FormField) =>
    name === 'page' &&
    shown.page !== undefined &&
    !shown.problems.some(({ field }) => field === 'page');
  const fields = form.definition.fields.filter((field) => !isSentAlong(field));
  return {
    content: questionsHtml({ ...shown, form, fields }),
    buttons: sendButton(form, {}),
    names: namesOf(fields),
    hasPromise: true,
  };
}

function stepPage(
  form: FormWords,
  steps: readonly Step[],
  step: Step,
  isChange: boolean,
  shown: ToShow,
): FormPart {
  // What depends on another step's answer is asked or not; what depends on this one's is under that choice.
  const asked = fieldsAsked(form.definition, shown.given);
  const inStep = step.fields.map(({ name }) => name);
  const fields = step.fields.filter(
    (field) => asked.includes(field) || inStep.includes(field.showWhen?.field ?? ''),
  );
  const index = steps.indexOf(step);
  const title = phraseHtml({ text: step.title, language: form.contentLanguage }, form.words);
  const place = form.words('form.step', { step: index + 1, steps: steps.length });
  const goOn = button({
    text: form.words('form.continue'),
    name: '_step',
    value: isChange ? 'check' : 'next',
  });
  return {
    content: html`<h2 class="govuk-heading-m"><span class="govuk-caption-m">${place}</span> ${title}</h2>
      ${questionsHtml({ ...shown, form, fields })}`,
    // Enter in a box presses the first button there is: that has to be the one that goes on.
    buttons: html`<div class="govuk-button-group">${goOn}${index > 0 && backButton(form)}</div>`,
    names: namesOf(fields),
    step: step.id,
    hasPromise: index === 0,
  };
}

/** The answers to look over, and the files, which no earlier page could carry. */
function checkPage(form: FormWords, shown: ToShow): FormPart {
  const files = form.definition.fields.filter(({ type }) => fieldModels[type].takesFiles);
  const send = sendButton(form, { name: '_step', value: 'send' });
  return {
    content: html`${answersPageHtml(form, shown.given)}${questionsHtml({ ...shown, form, fields: files })}`,
    buttons: html`<div class="govuk-button-group">${send}${backButton(form)}</div>`,
    // Its questions for files show no text: what came as text under their names is sent along unseen.
    names: new Set(),
    hasPromise: true,
  };
}

function sendButton(form: FormWords, pressed: { name?: string; value?: string }): Html {
  return button({ html: phraseHtml(submitOf(form), form.words), ...pressed });
}

function backButton({ words }: FormWords): Html {
  return button({
    text: words('form.back'),
    name: '_step',
    value: 'back',
    classes: 'govuk-button--secondary',
  });
}

/** A question for files shows no text, so what came as text under its name is sent along unseen. */
function namesOf(fields: readonly FormField[]): Set<string> {
  const shown = fields.filter(({ type }) => fieldModels[type].takesFiles !== true);
  return new Set(shown.flatMap((field) => fieldModels[field.type].inputNames(field)));
}
