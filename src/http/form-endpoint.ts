import { checkAnswers, type CheckedForm } from '../domain/forms/check-answers.ts';
import { FILES_AGAIN } from '../domain/forms/special-fields.ts';
import { wasChosen } from '../domain/forms/check-files.ts';
import type { FormDefinition } from '../domain/forms/definition.ts';
import { textGiven, wasSent } from '../domain/forms/given-values.ts';
import { nextPage, type Page } from '../domain/forms/steps.ts';
import { checkDays } from '../domain/submissions/check-days.ts';
import { confirmationPath } from '../site/confirmation.ts';
import { SlotFull } from '../domain/submissions/call-slots.ts';
import { receive, type ToReceive } from '../domain/submissions/receive.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import type { Submission } from '../domain/submissions/submission.ts';
import type { FormView } from '../form-html/form-html.ts';
import { admit, countCost, formFor, preflight, readableBy } from './admit.ts';
import { answering } from './answering.ts';
import { firstAttempt } from './first-attempt.ts';
import { formPage } from './form-page.ts';
import { rememberGiven } from './given-references.ts';
import { languageFor, wordsFor } from './language.ts';
import { withKinds } from './kinds-of-files.ts';
import { nextTurn } from './next-turn.ts';
import { withPage } from './page-asked-about.ts';
import { SHOWN_BY_BACK, writeEmpty, writeJson, writePage } from './page-shell.ts';
import { bytesDeclared, readBody, type ReadBody } from './read-body.ts';
import { Refused } from './refusal.ts';
import type { About } from './refuse.ts';
import type { Call, Endpoint, Runtime } from './runtime.ts';
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
  const response = await answering(runtime, request, 'store-down', call, (about) =>
    answer(runtime, request, call, about),
  );
  if (response.status >= 400)
    await countCost(runtime, call, { of: 'refusal', status: response.status });
  for (const [name, value] of Object.entries(readableBy(runtime, request))) {
    response.headers.set(name, value);
  }
  return response;
};

async function answer(
  runtime: Runtime,
  request: Request,
  call: Call,
  about: About,
): Promise<Response> {
  const definition = formFor(runtime, request, call);
  await countCost(runtime, call, { of: 'request', bytes: bytesDeclared(request), request });
  const read = filesAgain(withPage(await readBody(request), definition, request));
  await nextTurn(read.bytes, call);
  const page = nextPage(definition, read.given);
  Object.assign(about, { definition, given: read.given, view: pageOf(page) } satisfies About);
  await countCost(runtime, call, { of: 'body', bytes: read.bytes });
  admit(runtime, request, definition);

  await nextTurn(read.bytes, call);
  if (!wantsJson(request.headers) && page.show !== 'send') {
    if (page.problems.length === 0) await countCost(runtime, call, { of: 'page' });
    return showPage(runtime, read, definition, page);
  }
  const body = await withKinds(read);
  const checked = checkAll(runtime, definition, body);
  await countCost(runtime, call, { of: 'message' });
  await nextTurn(body.bytes, call);
  const message = await sendingOf(runtime, request, call, { definition, body, checked });
  const { submission, isNew } = await receive(message, runtime).catch(asRefusal);
  if (isNew) firstAttempt(runtime, call, submission);
  rememberGiven(runtime, call.client, submission.reference);
  return accepted(request, submission, nextPath(body, message, submission, isNew));
}

/** A time at which every call is taken is a mistake in the form like any other: nothing typed is lost. */
function asRefusal(error: unknown): never {
  if (!(error instanceof SlotFull)) throw error;
  const { field } = error;
  throw new Refused({ status: 422, kind: 'problems', problems: [{ field, code: 'TIME_FULL' }] });
}

/** A long form's next page, or the same one with its problems. Nothing is stored. */
function showPage(
  runtime: Runtime,
  { given }: ReadBody,
  definition: FormDefinition,
  view: FormView,
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
  return writePage(runtime.site, {
    status: view.problems.length > 0 ? 422 : 200,
    language,
    title,
    main,
    headers: SHOWN_BY_BACK,
  });
}

/**
 * The form's own checks, and then whether a chosen time is one at which someone is there. Throws `Refused` for what is
 * to be mended; a trapped message is kept whatever is wrong with it.
 */
function checkAll(
  { calendar, now }: Runtime,
  definition: FormDefinition,
  { given, files }: ReadBody,
): CheckedForm {
  const checked = checkAnswers(definition, given, files);
  const problems = checked.ok
    ? checkDays(definition, checked.answers, calendar, now())
    : checked.problems;
  if (problems.length === 0) return checked;
  const isTrapped = textGiven(given, '_gotcha').trim() !== '';
  if (isTrapped) return { ok: false, problems };
  const noFiles = problems.some(({ code }) => code === 'NO_FILE_UPLOADS');
  throw new Refused({ status: noFiles ? 400 : 422, kind: 'problems', problems });
}

/** The page on which someone was, to be shown again where what they did there cannot be done now. */
function pageOf(page: Page): FormView {
  return page.show === 'send' ? { show: 'check', problems: [] } : page;
}

/** A page can't be shown again with its files chosen: the next one with a place for files says so, however late it comes. */
function filesAgain(body: ReadBody): ReadBody {
  if (!body.files.some(wasChosen)) return body;
  return { ...body, given: { ...body.given, [FILES_AGAIN]: ['yes'] } };
}

/** Where the sender goes next: where they asked to, or to the confirmation. */
function nextPath(
  { given }: ReadBody,
  { language }: ToReceive,
  { reference }: Submission,
  isNew: boolean,
): string {
  const asked = ownPath(textGiven(given, '_next') || undefined);
  if (asked !== undefined) return asked;
  const path = confirmationPath({ reference, language });
  // Who had nothing to add to their first answer is not asked again.
  const addsNothing = !isNew && wasSent(given, FOLLOWS);
  return addsNothing ? `${path}?${NOTHING_TO_ADD}` : path;
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
