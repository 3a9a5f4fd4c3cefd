import type { ReplyPromise } from '../domain/charter/promise.ts';
import type { FormDefinition } from '../domain/forms/definition.ts';
import { html, type Html } from '../form-html/html.ts';
import { dateLeaf, leafWithWords } from '../form-html/promise-leaf.ts';
import { languageOf } from '../i18n/languages.ts';
import { dueInWords, workingInWords } from '../i18n/promise-in-words.ts';
import { formNamed } from './form-named.ts';
import { languageFor, wordsFor } from './language.ts';
import type { Words } from '../i18n/words.ts';
import { writeJson } from './page-shell.ts';
import { promisesFor } from './promises.ts';
import type { Endpoint, Runtime } from './runtime.ts';

/**
 * `GET /promise/{form}?lang=pl`: what a form sent this moment is promised, for the form's page to show before the
 * button. The HTML is the same leaf as on the confirmation.
 * @example // { "dueOn": "2026-11-25", "sentence": "We aim to reply by Wednesday 25 November 2026.", "html": "…" }
 */
export const promiseEndpoint: Endpoint = (runtime, request, call) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return Promise.resolve(writeJson(405, { error: 'Use GET' }, { Allow: 'GET, HEAD' }));
  }
  const definition = formNamed(runtime.site, call.params['form']);
  if (!definition) return Promise.resolve(writeJson(404, { error: 'Form not found' }));
  const asked = new URL(request.url).searchParams.get('lang') ?? undefined;
  const words = wordsFor(runtime.site, languageFor(runtime.site, asked));
  const { promise } = promisesFor(runtime, definition, new Date(runtime.now()).toISOString());
  if (!promise) return Promise.resolve(writeJson(200, { dueOn: null }));
  const { dueOn, dueAt } = promise;
  return Promise.resolve(
    writeJson(200, {
      dueOn,
      dueAt,
      sentence: dueInWords(promise, words),
      html: promiseHtml(promise, words).source,
    }),
  );
};

/** The leaf with the promise of a form sent now; where the council publishes no time, the sentence that says so. */
export function promiseShown(
  runtime: Runtime,
  definition: FormDefinition,
  words: Words,
): Html | undefined {
  const { promise } = promisesFor(runtime, definition, new Date(runtime.now()).toISOString());
  if (promise) return promiseHtml(promise, words);
  const target = runtime.site.standards[definition.standard]?.target;
  const isPublished = target !== undefined && target.kind !== 'none';
  return isPublished ? undefined : html`<p class="govuk-body">${words('promise.no-time')}</p>`;
}

function promiseHtml(promise: ReplyPromise, words: Words): Html {
  return leafWithWords({
    leaf: dateLeaf(promise.dueOn, languageOf(words.language).dates),
    sentence: dueInWords(promise, words),
    working: { summary: words('sent.how'), sentences: [workingInWords(promise, words)] },
  });
}
