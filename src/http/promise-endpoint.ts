import { dueInWords } from '../i18n/promise-in-words.ts';
import { formNamed } from './form-named.ts';
import { languageFor, wordsFor } from './language.ts';
import { writeJson } from './page-shell.ts';
import { promiseLeaf } from './promise-shown.ts';
import { promisesFor } from './promises.ts';
import type { Endpoint } from './runtime.ts';

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
  const { dueOn, dueAt, measures } = promise;
  return Promise.resolve(
    writeJson(200, {
      dueOn,
      dueAt,
      measures,
      sentence: dueInWords(promise, words),
      html: promiseLeaf(promise, words).source,
    }),
  );
};
