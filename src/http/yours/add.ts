import { BeyondKnownDays } from '../../domain/calendar/beyond-known-days.ts';
import { standardNamed } from '../../domain/charter/standard-named.ts';
import type { Given, Problem } from '../../domain/forms/answers.ts';
import { checkAnswers } from '../../domain/forms/check-answers.ts';
import type { AcceptedFile } from '../../domain/forms/check-files.ts';
import type { FormDefinition } from '../../domain/forms/definition.ts';
import { textGiven } from '../../domain/forms/given-values.ts';
import { ActRefused } from '../../domain/submissions/acts/act.ts';
import {
  add,
  canStillAct,
  hasRoom,
  MOST_ADDED,
} from '../../domain/submissions/acts/by-resident.ts';
import { answered } from '../../domain/submissions/acts/clarification.ts';
import { isAsked } from '../../domain/submissions/reply-clock.ts';
import { filesKeptUntil } from '../../domain/submissions/retention.ts';
import type { StoredFile, SubmissionRecord } from '../../domain/submissions/submission.ts';
import { yoursAddress } from '../../site/yours.ts';
import { withKinds } from '../kinds-of-files.ts';
import { fullPage } from './full.ts';
import { writeForm } from './form-shown.ts';
import {
  backLink,
  goBack,
  momentNow,
  mustNotFlood,
  sendSoon,
  type Yours,
  type YoursAct,
} from './yours-act.ts';
import { addForm, addWordsForm } from './yours-forms.ts';
import { noLink } from './write-yours.ts';

/** Times that two pages may ask for the same place in what was added. */
const MOST_TRIES = 3;

/** More words or a file for a message that was sent before. */
export const adding: YoursAct = {
  page: (yours) => addPage(yours),

  async send(yours, body) {
    const { runtime, words, record } = yours;
    if (!canStillAct(record)) return goBack(yours);
    if (!hasRoom(record, 'added', MOST_ADDED)) return fullPage(yours);
    const definition = formFor(yours);
    const { given, files } = await withKinds(body);
    const checked = checkAnswers(definition, given, files);
    const problems = checked.ok ? nothingIn(checked.answers, checked.files) : checked.problems;
    if (!checked.ok || problems.length > 0) return addPage(yours, given, problems);
    const text = checked.answers['message'];
    const seen = Number.parseInt(textGiven(given, '_nonce'), 10);
    if (await isThere(yours, record, seen, text, checked.files)) return goBack(yours, 'added');
    await mustNotFlood(yours);
    const kept = await keepFiles(yours, checked.files);
    if (kept === undefined) return noLink(runtime, words);
    const at = momentNow(runtime);
    for (let tried = 0, now = record; tried < MOST_TRIES; tried += 1) {
      const event = add(now, { words: text, files: kept }, at);
      const { reference } = record.submission;
      if (await runtime.store.addEvent(reference, event)) {
        await noteAnswer(yours, at);
        sendSoon(yours);
        return goBack(yours, 'added');
      }
      // Sent twice at the same moment, or from two pages.
      now = (await runtime.store.find(reference)) ?? record;
      if (await isThere(yours, now, seen, text, checked.files)) return goBack(yours, 'added');
      if (!canStillAct(now)) return goBack(yours);
      if (!hasRoom(now, 'added', MOST_ADDED)) return fullPage(yours);
    }
    return addPage(yours, given, []);
  },
};

function addPage(yours: Yours, given: Given = {}, problems: readonly Problem[] = []): Response {
  const { runtime, words, token, record } = yours;
  if (!canStillAct(record)) return goBack(yours);
  if (!hasRoom(record, 'added', MOST_ADDED)) return fullPage(yours);
  return writeForm(runtime, words, {
    definition: formFor(yours),
    action: yoursAddress(words.language, token, 'add'),
    after: backLink(yours),
    // A form that comes back with an older count was sent before.
    nonce: String(record.events.filter(({ kind }) => kind === 'added').length),
    given,
    problems,
  });
}

function formFor({ runtime, record }: Pick<Yours, 'runtime' | 'record'>): FormDefinition {
  const isOver = filesKeptUntil(record.submission) <= momentNow(runtime);
  const isErased = record.events.some(({ kind }) => kind === 'files-erased');
  return isOver || isErased ? addWordsForm : addForm;
}

function nothingIn(
  answers: Readonly<Record<string, string>>,
  files: readonly AcceptedFile[],
): Problem[] {
  if ((answers['message'] ?? '') !== '' || files.length > 0) return [];
  return [{ field: 'message', code: 'REQUIRED_FIELD_EMPTY' }];
}

/** Whether the same was added from this page already: a second press, or a page that was sent again. */
async function isThere(
  { runtime }: Pick<Yours, 'runtime'>,
  { submission, events }: SubmissionRecord,
  seen: number,
  text: string | undefined,
  files: readonly AcceptedFile[],
): Promise<boolean> {
  const since = events.filter((event) => event.kind === 'added').slice(Math.max(0, seen || 0));
  for (const { words = '', files: kept = [] } of since) {
    if (words !== (text ?? '') || kept.length !== files.length) continue;
    const same = await Promise.all(
      kept.map(async ({ name, bytes, key }, index) => {
        const own = files[index];
        if (own?.name !== name || own.bytes.length !== bytes) return false;
        // Two photographs may have one name and one size.
        const before = await runtime.store.getFile(submission.reference, key);
        return before !== undefined && Buffer.from(before).equals(own.bytes);
      }),
    );
    if (same.every((one) => one)) return true;
  }
  return false;
}

/** Keeps files before the event that names them; `undefined` where the message has gone meanwhile. */
async function keepFiles(
  { runtime, record }: Yours,
  files: readonly AcceptedFile[],
): Promise<StoredFile[] | undefined> {
  const kept: StoredFile[] = [];
  for (const { bytes, ...file } of files) {
    const key = runtime.randomName();
    if (!(await runtime.store.addFile(record.submission.reference, key, bytes))) return undefined;
    kept.push({ ...file, bytes: bytes.length, key });
  }
  return kept;
}

/**
 * What is added after the council has asked a question is the answer to it: the time begins again from now, and not from
 * when someone reads it. Staff who find that it answers nothing can ask again.
 */
async function noteAnswer({ runtime, record }: Yours, at: string): Promise<void> {
  if (!isAsked(record)) return;
  const { store, calendar, site } = runtime;
  const { reference, definition } = record.submission;
  const standard = standardNamed(site.standards, definition.standard);
  try {
    await store.addEvent(reference, answered(record, { at, calendar, standard }));
  } catch (error) {
    // Where no bank holidays are known so far ahead, staff write it down.
    if (!(error instanceof ActRefused || error instanceof BeyondKnownDays)) throw error;
  }
}
