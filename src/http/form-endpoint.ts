import { checkAnswers, FILES_AGAIN, type CheckedForm } from '../domain/forms/check-answers.ts';
import { nextPage, pageWithProblems, stepsOf, type Page } from '../domain/forms/steps.ts';
import type { Problem } from '../domain/forms/answers.ts';
import { wasChosen } from '../domain/forms/check-files.ts';
import type { FormDefinition } from '../domain/forms/definition.ts';
import { textGiven, wasSent } from '../domain/forms/given-values.ts';
import { confirmationPath } from '../domain/submissions/confirmation.ts';
import { checkDays } from '../domain/submissions/check-days.ts';
import { deliver } from '../domain/submissions/outbox.ts';
import { StoreUnavailable } from '../domain/submissions/ports.ts';
import { receive, type ToReceive } from '../domain/submissions/receive.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import type { Submission } from '../domain/submissions/submission.ts';
import type { FormView } from '../form-html/form-html.ts';
import { formFor, notAdmitted, preflight, readableBy } from './admit.ts';
import { formPage } from './form-page.ts';
import { languageFor, wordsFor } from './language.ts';
import { writeEmpty, writeJson, writePage } from './page-shell.ts';
import { withPage } from './page-asked-about.ts';
import { promisesFor } from './promises.ts';
import { readBody, type ReadBody } from './read-body.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { refuse } from './refuse.ts';
import type { Endpoint, Runtime } from './runtime.ts';
import { ownPath } from './same-origin.ts';
import { sendingOf } from './sending.ts';
import { FOLLOWS, NOTHING_TO_ADD } from './thanks-page.ts';
import { wantsJson } from './wants-json.ts';

/**
 * `POST /f/{form}` and `/p/{council}/f/{form}`: Formspree's contract. The answers are checked, kept, and only then
 * acknowledged: by JSON to a script, by a redirect to the confirmation page to a browser.
 */
export const formEndpoint: Endpoint = async (runtime, request, call) => {
  if (request.method === 'OPTIONS') return preflight(runtime, request);
  const response = await answer(runtime, request, call);
  for (const [name, value] of Object.entries(readableBy(runtime, request))) {
    response.headers.set(name, value);
  }
  return response;
};

const answer: Endpoint = async (runtime, request, call) => {
  const definition = formFor(runtime, request, call);
  if (isRefusal(definition)) {
    await request.body?.cancel().catch(() => undefined);
    return refuse(runtime, request, definition);
  }
  const read = await readBody(request);
  if (isRefusal(read)) return refuse(runtime, request, read, { definition });
  const body = filesAgain(withPage(read, definition, request));
  const page = nextPage(definition, body.given);
  const about = { definition, given: body.given, view: pageOf(page) };
  const refusal = notAdmitted(runtime, request, definition);
  if (refusal) return refuse(runtime, request, refusal, about);

  if (!wantsJson(request.headers) && page.show !== 'send') {
    return showPage(runtime, body, definition, page);
  }

  const isTrapped = textGiven(body.given, '_gotcha').trim() !== '';
  const checked = checkAll(runtime, definition, body);
  if (!checked.ok && !isTrapped)
    return askAgain(runtime, request, body, definition, checked.problems);

  const wait = runtime.rateLimited(call.client);
  if (wait !== undefined) {
    const refused: Refusal = { status: 429, kind: 'too-many', retryAfterSeconds: wait };
    return refuse(runtime, request, refused, about);
  }
  const sent = sendingOf(runtime, request, call, { definition, body, checked });
  try {
    const { submission, isNew } = await keep(runtime, sent);
    if (isNew && sent.quarantine !== undefined) {
      runtime.log(`[quarantine] ${referenceInGroups(submission.reference)}: ${sent.quarantine}`);
    }
    if (isNew && submission.deliveries.length > 0)
      call.afterReply(() => sendNow(runtime, submission));
    const path = confirmationPath({ ...submission, language: sent.language });
    // Who had nothing to add to their first answer is not asked again.
    const addsNothing = !isNew && wasSent(body.given, FOLLOWS);
    const next = ownPath(textGiven(body.given, '_next') || undefined);
    return accepted(
      request,
      submission,
      next ?? (addsNothing ? `${path}?${NOTHING_TO_ADD}` : path),
    );
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    runtime.log(`[store] ${error.message}`);
    const refused: Refusal = { status: 503, kind: 'store-down', retryAfterSeconds: 120 };
    return refuse(runtime, request, refused, about);
  }
};

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
    return refuse(
      runtime,
      request,
      { status, kind: 'problems', problems },
      { definition, given: body.given },
    );
  }
  const view = pageWithProblems(definition, problems);
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
  const problems = checkDays(definition, checked.answers, calendar, now());
  return problems.length > 0 ? { ok: false, problems } : checked;
}

/** The page on which somebody was, to be shown again where what they did there cannot be done now. */
function pageOf(page: Page): FormView {
  return page.show === 'send' ? { show: 'check', problems: [] } : page;
}

/** A page can't be shown again with its files chosen: the next one with a place for files says so, however late it comes. */
function filesAgain(body: ReadBody): ReadBody {
  if (!body.files.some(wasChosen)) return body;
  return { ...body, given: { ...body.given, [FILES_AGAIN]: ['yes'] } };
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

function accepted(request: Request, submission: Submission, path: string): Response {
  if (!wantsJson(request.headers)) return writeEmpty(303, { Location: path });
  return writeJson(200, {
    ok: true,
    next: path,
    reference: referenceInGroups(submission.reference),
    replyDue: submission.appointment?.on ?? submission.promise?.dueOn ?? null,
  });
}
