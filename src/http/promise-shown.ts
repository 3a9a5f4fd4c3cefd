import type { ReplyPromise } from '../domain/charter/promise.ts';
import { standardNamed } from '../domain/charter/standard-named.ts';
import { targetAsWritten } from '../domain/charter/target.ts';
import type { FormDefinition } from '../domain/forms/definition.ts';
import { asksForTime } from '../domain/submissions/check-days.ts';
import { html, type Html } from '../form-html/html.ts';
import { dateLeaf, leafWithWords } from '../form-html/promise-leaf.ts';
import { dayInWords, dueInWords, workingInWords } from '../i18n/promise-in-words.ts';
import type { Words } from '../i18n/words.ts';
import { promisesFor } from './promises.ts';
import type { Runtime } from './runtime.ts';

/** What a form's page says of the promise of a form sent now. */
export interface PromiseShown {
  /** The leaf; where the council publishes no time, the sentence that says so. */
  html: Html | undefined;
  /** The target as the charter writes it, which the form sends along; undefined where no date is promised. */
  promised: string | undefined;
}

/** The leaf and what the form sends along are of one promise, worked out once. */
export function promiseShown(
  runtime: Runtime,
  definition: FormDefinition,
  words: Words,
): PromiseShown {
  const { promise } = promisesFor(runtime, definition, new Date(runtime.now()).toISOString());
  return promise
    ? { html: promiseLeaf(promise, words), promised: targetAsWritten(promise.target) }
    : { html: noTimeHtml(runtime, definition, words), promised: undefined };
}

function noTimeHtml(runtime: Runtime, definition: FormDefinition, words: Words): Html | undefined {
  const target = standardNamed(runtime.site.standards, definition.standard)?.target;
  const isPublished = target !== undefined && target.kind !== 'none';
  if (isPublished) return undefined;
  const key = asksForTime(definition) ? 'promise.chosen-time' : 'promise.no-time';
  return html`<p class="govuk-body">${words(key)}</p>`;
}

/** A promise as a leaf with its sentence, and how the date was worked out: in a few words, or day by day as well. */
export function promiseLeaf(promise: ReplyPromise, words: Words, { dayByDay = false } = {}): Html {
  const days = dayByDay ? promise.days.map((day) => dayInWords(day, promise, words)) : [];
  return leafWithWords({
    leaf: dateLeaf(promise.dueOn, words),
    sentence: dueInWords(promise, words),
    working: { summary: words('sent.how'), sentences: [workingInWords(promise, words), ...days] },
  });
}
