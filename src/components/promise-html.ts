import type { Council } from '../council/council.ts';
import { delaysInForce } from '../domain/charter/delays-in-force.ts';
import type { ServiceStandard } from '../domain/charter/standard.ts';
import type { FormDefinition } from '../domain/forms/definition.ts';
import { html, type Html } from '../form-html/html.ts';
import { figureLeaf, leafWithWords } from '../form-html/promise-leaf.ts';
import type { Words } from '../i18n/words.ts';
import { dayOfBuild } from './in-force.ts';
import { figureOf, promiseHtmlOf } from './standard-in-words.ts';

/** The kinds of target a date follows from. */
const dated = new Set(['working-days', 'working-hours', 'hours', 'end-of-next-working-day']);

/** Whether a form's promise is a date once it is sent. */
export function hasDate({ standard }: FormDefinition, council: Council): boolean {
  const target = council.standards[standard]?.target;
  return target !== undefined && dated.has(target.kind);
}

/**
 * What stands before a form's button: the standard's figure on a leaf, its sentence beside it, and room for the date
 * that src/client/reply-date.ts fetches. A form under no standard says so, without a leaf.
 */
export function promiseHtml(definition: FormDefinition, council: Council, words: Words): Html {
  const standard = standardNow(definition, council);
  const sentence = promiseHtmlOf(standard, words);
  if (!standard || standard.target.kind === 'none')
    return html`<p class="govuk-body">${sentence}</p>`;
  const leaf = figureLeaf(words('site.promise.band'), figureOf(standard, words));
  const block = leafWithWords({ leaf, sentence });
  const before = acknowledgementHtml(definition, council.standards, words);
  if (!hasDate(definition, council)) return html`${before}${block}`;
  return html`${before}<reply-date form="${definition.id}" language="${words.language}">${block}</reply-date>`;
}

/** The form's standard, with the later time while the council says that the service is under pressure. */
function standardNow(definition: FormDefinition, council: Council): ServiceStandard | undefined {
  const standard = council.standards[definition.standard];
  if (!standard) return undefined;
  const [delay] = delaysInForce(council.delays, dayOfBuild, { standard, form: definition.id });
  return delay ? { ...standard, target: delay.target } : standard;
}

/** A complaint has two times: that it is acknowledged, and that it is answered. */
function acknowledgementHtml(
  { acknowledgementStandard }: FormDefinition,
  standards: Record<string, ServiceStandard>,
  words: Words,
): Html | undefined {
  if (acknowledgementStandard === undefined) return undefined;
  return html`<p class="govuk-body">${promiseHtmlOf(standards[acknowledgementStandard], words)}</p>`;
}
