import { checkAnswers, type CheckedForm } from '../domain/forms/check-answers.ts';
import { nextPage, pageWithProblems, stepsOf } from '../domain/forms/steps.ts';
import type { Problem } from '../domain/forms/answers.ts';
import type { FormDefinition } from '../domain/forms/definition.ts';
import { textGiven } from '../domain/forms/given-values.ts';
import { confirmationPath } from '../domain/submissions/confirmation.ts';
import { checkSlots } from '../domain/submissions/check-slot.ts';
import { deliver } from '../domain/submissions/outbox.ts';
import { StoreUnavailable } from '../domain/submissions/ports.ts';
import { receive, type ToReceive } from '../domain/submissions/receive.ts';
import { spamReason } from '../domain/submissions/spam.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import type { Submission } from '../domain/submissions/submission.ts';
import type { FormView } from '../form-html/form-html.ts';
import { formPage } from './form-page.ts';
import { languageFor, wordsFor } from './language.ts';
import { writeEmpty, writeJson, writePage } from './page-shell.ts';
import { promisesFor } from './promises.ts';
import { readBody, type ReadBody } from './read-body.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { refuse } from './refuse.ts';
import type { Call, Endpoint, Runtime } from './runtime.ts';
import { hostOf, isSameOrigin, ownPath } from './same-origin.ts';
import { wantsJson } from './wants-json.ts';

const allowed = 'POST, OPTIONS';

/**
 * `POST /f/{form}` and `/p/{council}/f/{form}`: Formspree's contract. The answers are checked, kept, and only then
 * acknowledged: by JSON to a script, by a redirect to the confirmation page to a browser.
 */
export const formEndpoint: Endpoint = async (runtime, request, call) => {
  if (request.method === 'OPTIONS') return preflight(runtime, request);
  const definition = runtime.site.forms[call.params['form'] ?? ''];
  const early = await refusedUnread(runtime, request, call, definition);
  if (early) return refuse(runtime, request, early);
  // `refusedUnread` has refused a request for a form that does not exist.
  if (!definition) throw new Error('unreachable');

  const read = await readBody(request);
  if (isRefusal(read)) return refuse(runtime, request, read, { definition });
  const body = withPage(read, definition, request);
  const about = { definition, given: body.given };
  const refusal = refusedRead(runtime, request, call, definition);
  if (refusal) return refuse(runtime, request, { ...refusal, given: body.given }, about);

  const isTrapped = textGiven(body.given, '_gotcha').trim() !== '';
  if (!isTrapped && !wantsJson(request.headers) && stepsOf(definition).length > 0) {
    const page = nextPage(definition, body.given);
    if (page.show !== 'send') return showPage(runtime, body, definition, page);
  }

  const checked = checkAll(runtime, definition, body);
  if (!checked.ok && !isTrapped)
    return askAgain(runtime, request, body, definition, checked.problems);

  const answers = checked.ok ? checked.answers : {};
  const quarantine = spamReason({
    trap: textGiven(body.given, '_gotcha'),
    ...secondsToFillIn(body, request, runtime.now()),
    answers,
  });
  try {
    const { submission, isNew } = await keep(runtime, {
      definition,
      answers,
      // What a trapped message said is kept as it came: a password manager fills the trap too.
      extra: checked.ok ? checked.extra : asExtra(body),
      files: checked.ok ? checked.files : [],
      language: languageFor(runtime.site, textGiven(body.given, '_language')),
      receivedAt: new Date(runtime.now()).toISOString(),
      council: runtime.site.council.id,
      ...(quarantine === undefined ? {} : { quarantine }),
      ...nonceOf(body),
    });
    if (isNew && submission.deliveries.length > 0)
      call.afterReply(() => sendNow(runtime, submission));
    return accepted(request, submission, ownPath(textGiven(body.given, '_next') || undefined));
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    runtime.log(`[store] ${error.message}`);
    const refused: Refusal = {
      status: 503,
      kind: 'store-down',
      retryAfterSeconds: 120,
      given: body.given,
    };
    return refuse(runtime, request, refused, about);
  }
};

/**
 * A form about a page ("report an accessibility problem") is reached by a link that names it: `?page=/bins/`. A built
 * form cannot put that in its own hidden field, but the browser says where the form stood.
 */
function withPage(body: ReadBody, definition: FormDefinition, request: Request): ReadBody {
  const isAsked = definition.fields.some(({ name }) => name === 'page');
  if (!isAsked || textGiven(body.given, 'page') !== '') return body;
  const referer = URL.parse(request.headers.get('referer') ?? '');
  const page = ownPath(referer?.searchParams.get('page') ?? undefined);
  return page === undefined ? body : { ...body, given: { ...body.given, page: [page] } };
}

/** What is wrong before the body is read. */
async function refusedUnread(
  runtime: Runtime,
  request: Request,
  call: Call,
  definition: FormDefinition | undefined,
): Promise<Refusal | undefined> {
  const project = call.params['project'];
  const refusal = ((): Refusal | undefined => {
    if (project !== undefined && project !== runtime.site.council.id) {
      return { status: 404, kind: 'no-such-project', code: 'PROJECT_NOT_FOUND' };
    }
    if (!definition) return { status: 404, kind: 'no-such-form', code: 'FORM_NOT_FOUND' };
    if (request.method !== 'POST') {
      return { status: 405, kind: 'method', headers: { Allow: allowed } };
    }
    return undefined;
  })();
  if (refusal) await request.body?.cancel().catch(() => undefined);
  return refusal;
}

/** What is wrong with a message whose words have been read, so that they can be shown again. */
function refusedRead(
  runtime: Runtime,
  request: Request,
  call: Call,
  definition: FormDefinition,
): Refusal | undefined {
  if (!isSameOrigin(request, ownHosts(runtime))) return { status: 403, kind: 'foreign-origin' };
  if (!definition.open) return { status: 403, kind: 'closed', code: 'INACTIVE' };
  const wait = runtime.rateLimited(call.client);
  if (wait !== undefined) return { status: 429, kind: 'too-many', retryAfterSeconds: wait };
  return undefined;
}

function ownHosts(runtime: Runtime): string[] {
  const host = hostOf(runtime.site.council.url);
  return host === undefined ? [] : [host];
}

/** A page on our own site may post by script; a stranger's gets no permission, and its browser holds it back. */
function preflight(runtime: Runtime, request: Request): Response {
  const origin = request.headers.get('origin');
  const permission =
    origin !== null && isSameOrigin(request, ownHosts(runtime))
      ? {
          'Access-Control-Allow-Origin': origin,
          'Access-Control-Allow-Methods': allowed,
          'Access-Control-Allow-Headers': 'Content-Type, Formspree-Client, Formspree-Session-Data',
          'Access-Control-Max-Age': '86400',
        }
      : {};
  return writeEmpty(204, { Vary: 'Origin', Allow: allowed, ...permission });
}

function askAgain(
  runtime: Runtime,
  request: Request,
  body: ReadBody,
  definition: FormDefinition,
  problems: Problem[],
): Response {
  const noFiles = problems.some(({ code }) => code === 'NO_FILE_UPLOADS');
  const status = noFiles ? 400 : 422;
  if (wantsJson(request.headers) || stepsOf(definition).length === 0) {
    const refusal: Refusal = { status, kind: 'problems', problems, given: body.given };
    return refuse(runtime, request, refusal, { definition, given: body.given });
  }
  const view = pageWithProblems(definition, problems);
  if (view.show === 'send') throw new Error('A form with problems is not sent.');
  return showPage(runtime, body, definition, view, status);
}

/** A long form's next page, or the same one with its problems. Nothing is stored. */
function showPage(
  runtime: Runtime,
  { given }: ReadBody,
  definition: FormDefinition,
  view: FormView,
  status = view.problems.length > 0 ? 422 : 200,
): Response {
  const language = languageFor(runtime.site, textGiven(given, '_language'));
  const words = wordsFor(runtime.site, language);
  const { title, main } = formPage({
    runtime,
    words,
    definition,
    given,
    view,
    problems: view.problems,
  });
  return writePage(runtime.site, { status, language, title, main });
}

/** The form's own checks, and then whether a chosen time is one at which somebody is there. */
function checkAll(
  { calendar, now }: Runtime,
  definition: FormDefinition,
  { given, files }: ReadBody,
): CheckedForm {
  const checked = checkAnswers(definition, given, files);
  if (!checked.ok) return checked;
  const problems = checkSlots(definition, checked.answers, calendar, now());
  return problems.length > 0 ? { ok: false, problems } : checked;
}

/**
 * How long the form took to fill in, where script on the page says so: ours counts the seconds, Formspree's names the
 * moment the page was opened. A number that makes no sense counts as none.
 */
function secondsToFillIn(
  { given }: ReadBody,
  request: Request,
  now: number,
): { secondsToFillIn?: number } {
  const counted = textGiven(given, '_seconds');
  const seconds = counted === '' ? (now - loadedAt(request)) / 1000 : Number(counted);
  return seconds >= 0 && seconds < 86_400 ? { secondsToFillIn: seconds } : {};
}

function loadedAt(request: Request): number {
  const session = request.headers.get('formspree-session-data');
  if (session === null) return NaN;
  try {
    const data: unknown = JSON.parse(atob(session));
    return Number((data as { loadedAt?: unknown } | null)?.loadedAt);
  } catch {
    return NaN;
  }
}

/** Names that a stranger chose stay apart from the answers. */
function asExtra({ given }: ReadBody): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([name, values]) => [name, values.join(', ')]),
  );
}

function nonceOf({ given }: ReadBody): { nonce?: string } {
  const nonce = textGiven(given, '_nonce');
  return nonce === '' ? {} : { nonce };
}

function keep(
  runtime: Runtime,
  given: ToReceive,
): Promise<{ submission: Submission; isNew: boolean }> {
  return receive(given, {
    store: runtime.store,
    hash: runtime.hash,
    randomName: runtime.randomName,
    promisesFor: (definition, receivedAt) => promisesFor(runtime, definition, receivedAt),
    deliveriesFor: runtime.deliveriesFor,
  });
}

/** The first attempt, straight after the reply. What fails stays in the outbox for the sweep. */
async function sendNow(runtime: Runtime, submission: Submission): Promise<void> {
  try {
    await deliver({ submission, events: [] }, runtime.delivering);
  } catch {
    runtime.log(`[outbox] ${referenceInGroups(submission.reference)}: left for the sweep`);
  }
}

function accepted(request: Request, submission: Submission, next: string | undefined): Response {
  const path = next ?? confirmationPath(submission);
  if (!wantsJson(request.headers)) return writeEmpty(303, { Location: path });
  return writeJson(200, {
    ok: true,
    next: path,
    reference: referenceInGroups(submission.reference),
    replyDue: submission.promise?.dueOn ?? null,
  });
}
