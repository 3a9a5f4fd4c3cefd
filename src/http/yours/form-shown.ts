import type { Given, Problem } from '../../domain/forms/answers.ts';
import type { FormDefinition } from '../../domain/forms/definition.ts';
import { shownAgain } from '../../domain/forms/shown-again.ts';
import { formHtml } from '../../form-html/form-html.ts';
import { html, raw, type Html } from '../../form-html/html.ts';
import type { Words } from '../../i18n/words.ts';
import type { Runtime } from '../runtime.ts';
import { writeYours } from './write-yours.ts';

/** One form on a page of its own: with all that was typed, and what has to be put right. */
export function writeForm(
  runtime: Pick<Runtime, 'site'>,
  words: Words,
  {
    definition,
    action,
    lead,
    after,
    nonce,
    given = {},
    problems = [],
  }: {
    definition: FormDefinition;
    action: string;
    /** A sentence below the heading. */
    lead?: string | undefined;
    /** Below the form: what is wrong with it comes first on the page, and has the focus. */
    after?: Html | undefined;
    /** What the page knew when it was opened; see `addPage`. */
    nonce?: string | undefined;
    given?: Given;
    problems?: readonly Problem[];
  },
): Response {
  const heading = words(`form.${definition.id}.title`);
  const form = formHtml({
    definition,
    given: shownAgain(definition, given),
    problems,
    words,
    action,
    nonce,
    headingHtml: html`<h1 class="govuk-heading-l">${heading}</h1>
      ${lead !== undefined && html`<p>${lead}</p>`}`,
  });
  const isWrong = problems.length > 0;
  return writeYours(runtime, words, {
    title: isWrong ? words('form.error-title', { title: heading }) : heading,
    main: html`${raw(form)}${after}`,
    status: isWrong ? 422 : 200,
  });
}
