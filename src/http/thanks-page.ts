import { formAction } from '../site/function-addresses.ts';
import { fieldsAsked } from '../domain/forms/conditions.ts';
import type { FormField } from '../domain/forms/definition.ts';
import type { Submission } from '../domain/submissions/submission.ts';
import { formHtml } from '../form-html/form-html.ts';
import { html } from '../form-html/html.ts';
import { headlineOf } from '../i18n/headline.ts';
import type { Words } from '../i18n/words.ts';
import { homePath } from './language.ts';

/** Names the answer that a second one follows, so that the two are not counted as two people. */
export const FOLLOWS = '_follows';

/** In the confirmation's address, once someone has sent the one question without an answer. */
export const NOTHING_TO_ADD = 'thanks';

/** Whether a form is thanked for and not answered: it has words of thanks in the words files. */
export function isThanked({ form }: Submission, words: Words): boolean {
  return words.has(`sent.thanks.${form}`);
}

/**
 * The page after a form that no one is answered by, "Is this page useful?": thanks, and the one question that the
 * answer calls for and that could not be asked yet ("What was missing?"). The answer itself is kept already.
 */
export function thanksPage(
  submission: Submission,
  words: Words,
  asksMore = true,
): { title: string; main: string } {
  const title = headlineOf(submission, words);
  const main = html`
    <h1 class="govuk-heading-l">${title}</h1>
    <p>${words(`sent.thanks.${submission.form}`)}</p>
  `;
  const home = html`<p><a href="${homePath(words)}">${words('sent.home')}</a></p>`;
  const question = asksMore ? followUp(submission, words) : '';
  return { title, main: main.source + question + home.source };
}

function followUp({ definition, answers, extra, reference }: Submission, words: Words): string {
  if (FOLLOWS in extra) return '';
  const given = Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, [answer]]),
  );
  const fields = fieldsAsked(definition, given)
    .filter(({ name, showWhen }) => showWhen !== undefined && !(name in answers))
    .map((field): FormField => ({ ...field, showWhen: undefined }));
  if (fields.length === 0) return '';
  return formHtml({
    definition: { ...definition, fields },
    given: { ...given, [FOLLOWS]: [reference] },
    problems: [],
    words,
    action: formAction(definition.id),
  });
}
