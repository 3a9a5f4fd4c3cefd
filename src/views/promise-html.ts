import type { Council } from '../council/council.ts';
import { hasDueDate, targetAsWritten } from '../domain/charter/target.ts';
import type { FormDefinition } from '../domain/forms/definition.ts';
import { asksForTime } from '../domain/submissions/check-days.ts';
import { html, type Html } from '../form-html/html.ts';
import { figureLeaf, leafWithWords } from '../form-html/promise-leaf.ts';
import type { Words } from '../i18n/words.ts';
import { figureOf, promiseHtmlOf } from './standard-in-words.ts';
import { standardNow } from './standard-now.ts';

/** Whether a form's promise is a date once it is sent. */
export function hasDate(definition: FormDefinition, council: Council): boolean {
  return promisedOnPage(definition, council) !== undefined;
}

/** The promise of a form's page as the charter writes it; undefined where it is no date. */
export function promisedOnPage(definition: FormDefinition, council: Council): string | undefined {
  const standard = standardNow(council, definition.standard, definition.id);
  return standard && hasDueDate(standard.target) ? targetAsWritten(standard.target) : undefined;
}

/**
 * What stands before a form's button: the standard's figure on a leaf, its sentence beside it, and room for the date
 * that src/client/reply-date.ts fetches. A form under no standard says so, without a leaf.
 */
export function promiseHtml(definition: FormDefinition, council: Council, words: Words): Html {
  const standard = standardNow(council, definition.standard, definition.id);
  const sentence = promiseHtmlOf(standard, words);
  if (!standard || standard.target.kind === 'none') {
    const isChosen = asksForTime(definition);
    return html`<p class="govuk-body">${isChosen ? words('promise.chosen-time') : sentence}</p>`;
  }
  const leaf = figureLeaf(words('site.promise.band'), figureOf(standard, words));
  const block = leafWithWords({ leaf, sentence });
  const before = acknowledgementHtml(definition, council, words);
  if (!hasDate(definition, council)) return html`${before}${block}`;
  return html`${before}<reply-date form="${definition.id}" language="${words.language}">${block}</reply-date>`;
}

/** A complaint has two times: that it is acknowledged, and that it is answered. */
function acknowledgementHtml(
  { acknowledgementStandard }: FormDefinition,
  council: Council,
  words: Words,
): Html | undefined {
  if (acknowledgementStandard === undefined) return undefined;
  const standard = standardNow(council, acknowledgementStandard);
  return html`<p class="govuk-body">${promiseHtmlOf(standard, words)}</p>`;
}
