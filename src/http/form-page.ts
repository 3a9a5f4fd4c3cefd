import { formAction } from '../site/function-addresses.ts';
import type { Given, Problem } from '../domain/forms/answers.ts';
import type { FormDefinition } from '../domain/forms/definition.ts';
import { shownAgain } from '../domain/forms/shown-again.ts';
import { stepsOf } from '../domain/forms/steps.ts';
import { phraseHtml, titleOf } from '../form-html/field-words.ts';
import { formHtml, type FormView } from '../form-html/form-html.ts';
import { html, type Html } from '../form-html/html.ts';
import { telephoneLink } from '../form-html/telephone-link.ts';
import { wordsHtml } from '../form-html/words-html.ts';
import type { Words } from '../i18n/words.ts';
import { USEFUL } from './page-asked-about.ts';
import { promiseShown } from './promise-shown.ts';
import { refusalWords, type Refusal } from './refusal.ts';
import type { Runtime } from './runtime.ts';

export interface FormPage {
  runtime: Runtime;
  words: Words;
  definition: FormDefinition;
  given: Given;
  problems: readonly Problem[];
  /** Where a long form stands. */
  view?: FormView | undefined;
  /** Why it was not taken, where that is not the answers' fault. */
  refusal?: Refusal;
}

/** A form's page as a function writes it: the same form as the built page's, with all that was typed in it. */
export function formPage(shown: FormPage): { title: string; main: string } {
  const { runtime, words, definition, given, problems, view, refusal } = shown;
  const heading = titleOf({ definition, words, contentLanguage: 'en' });
  const notice = refusal?.kind === 'problems' ? undefined : refusal;
  const promise = promiseShown(runtime, definition, words);
  const main = formHtml({
    definition,
    given: shownAgain(definition, given),
    problems,
    words,
    action: formAction(definition.id),
    keepsDraft: definition.id !== USEFUL,
    headingHtml: notice
      ? noticeHtml(notice, runtime, words)
      : html`<h1 class="govuk-heading-l">${phraseHtml(heading, words)}</h1>`,
    ...(view ? { view } : {}),
    promiseHtml: promise.html?.source,
    promised: promise.promised,
  });
  return { title: titleFor(shown, heading.text, notice), main };
}

/** A page that asks for something to be mended says so first of all: a screen reader begins with the title. */
function titleFor(
  { definition, problems, view, words }: FormPage,
  form: string,
  notice: Refusal | undefined,
): string {
  if (notice) return words(refusalWords(notice.kind, 'title'));
  const part = view && partTitle(view, definition, words);
  const title = part === undefined ? form : `${part} – ${form}`;
  return problems.length > 0 ? words('form.error-title', { title }) : title;
}

/** What tells one page of a long form from the others. */
function partTitle(view: FormView, definition: FormDefinition, words: Words): string | undefined {
  const steps = stepsOf(definition);
  if (steps.length === 0) return undefined;
  if (view.show === 'check') return words('form.check.title');
  const index = steps.findIndex(({ id }) => id === view.step);
  const place = words('form.step', { step: index + 1, steps: steps.length });
  return `${steps[index]?.title ?? ''} (${place})`;
}

function noticeHtml({ kind }: Refusal, { site }: Runtime, words: Words): Html {
  const telephone = telephoneLink(site.council.telephone);
  return html`
    <h1 class="govuk-heading-l">${words(refusalWords(kind, 'title'))}</h1>
    <p>${words(refusalWords(kind, 'text'))}</p>
    <p>${wordsHtml(words, 'refusal.ring', { telephone })}</p>
  `;
}
