import { nameOfOfficer } from '../../domain/staff/staff.ts';
import { ActRefused } from '../../domain/submissions/acts/act.ts';
import { deliver } from '../../domain/submissions/outbox.ts';
import { keepPlaceInStep } from '../../domain/submissions/call-slots.ts';
import { asReached } from '../../domain/submissions/reached.ts';
import { referenceInGroups } from '../../domain/submissions/reference.ts';
import type { SubmissionEvent, SubmissionRecord } from '../../domain/submissions/submission.ts';
import { details } from '../../form-html/govuk/details.ts';
import { dateInput } from '../../form-html/govuk/date-input.ts';
import { input } from '../../form-html/govuk/input.ts';
import { radios } from '../../form-html/govuk/radios.ts';
import { textarea } from '../../form-html/govuk/textarea.ts';
import { html, type Html } from '../../form-html/html.ts';
import { linesHtml } from '../../form-html/lines-html.ts';
import { button } from '../../form-html/govuk/button.ts';
import { deskMessage, type ToldOf } from '../../mail/desk-message.ts';
import type { Words } from '../../i18n/words.ts';
import { wordsFor } from '../language.ts';
import { writeEmpty } from '../page-shell.ts';
import type { ReadBody } from '../read-body.ts';
import type { Call, Runtime } from '../runtime.ts';
import type { Act, Acting, Filled, Question } from './act.ts';
import { acts, hasAddress } from './acts.ts';
import { audited } from './audited.ts';
import { answersHtml } from './case-page.ts';
import { actsIn, seenIn } from './case-seen.ts';
import { dayInWords, eventInWords, momentInWords } from './case-words.ts';
import { actAddress, callsAddress, caseAddress, deskHome } from './desk-addresses.ts';
import { filesHtml, keepReplyFiles } from './reply-files.ts';
import { mistakes, writeDesk } from './desk-page.ts';
import { doneCookie } from './done-notice.ts';

/** How an act's page is shown. */
interface Shown {
  filled?: Filled;
  /** The rule by which it was refused. */
  refused?: string;
  /** The question that it is about; left out, the first one. */
  field?: string | undefined;
  /** What others did since the page was opened first. */
  overtakenBy?: readonly SubmissionEvent[];
  /** As it will be sent. */
  preview?: Html;
  /** What is wrong with the files that were chosen for it. */
  wrongFiles?: string | undefined;
  /** It was sent from a page of before the browser forgot its cookies. */
  isTooOld?: boolean;
}

/** The page of one act: its questions, with all that was typed, and the rule where it was refused. */
export function actPage(acting: Acting, name: string, act: Act, shown: Shown = {}): Response {
  const { runtime, session, record } = acting;
  const { reference } = record.submission;
  const { filled = {}, refused, overtakenBy, preview, wrongFiles, isTooOld = false } = shown;
  const hasFiles = preview !== undefined && act.takesFiles === true;
  const questions = act.questions(acting);
  const wrong = shown.field ?? questions[0]?.name ?? 'send';
  const isPreview = preview !== undefined;
  const title = `${act.title}: ${referenceInGroups(reference)}`;
  // Of a case that someone does not see, the page names at least which it is.
  const heading = acting.link === undefined ? act.title : title;
  const main = html`
    ${
      acting.link === undefined &&
      html`<p><a class="govuk-link" href="${caseAddress(reference)}">Back to the case</a></p>`
    }
    <h1 class="govuk-heading-l">${isPreview ? 'This is what we will send' : heading}</h1>
    ${refused !== undefined && mistakes([{ field: wrong, text: refused }])}
    ${wrongFiles !== undefined && mistakes([{ field: 'files', text: wrongFiles }])}
    ${isTooOld && html`<p>That page was too old. Nothing was saved. Please try again.</p>`}
    ${overtakenBy !== undefined && overtakenHtml(acting, overtakenBy)}
    ${isPreview ? preview : html`<p>${act.says(acting)}</p>`}
    ${
      // An officer who writes to a resident needs to read what the resident wrote.
      act.isPreviewed === true &&
      !isPreview &&
      acting.link === undefined &&
      details({
        summaryText: 'What the resident wrote',
        html: answersHtml(record, wordsFor(runtime.site, 'en')),
      })
    }
    <form action="${acting.link === undefined ? actAddress(reference, name) : `${acting.link}${name}/`}" method="post"${hasFiles && html` enctype="multipart/form-data"`} novalidate>
      <input type="hidden" name="_token" value="${session.token}" />
      <input type="hidden" name="_seen" value="${seenIn(record)}" />
      ${
        isPreview
          ? questions.map(
              (question) =>
                html`<input type="hidden" name="${question.name}" value="${filled[question.name] ?? ''}" />`,
            )
          : questions.map((question) =>
              questionHtml(question, filled, question.name === wrong ? refused : undefined),
            )
      }
      ${hasFiles && filesHtml(wrongFiles)}
      <div class="govuk-button-group">
        ${
          isPreview
            ? html`${button({ text: 'Send it', name: '_step', value: 'send', id: 'send' })}
              ${button({ text: 'Change it', name: '_step', value: 'change', classes: 'govuk-button--secondary' })}`
            : button({ text: buttonOf(acting, act), name: '_step', value: 'next', id: 'send' })
        }
      </div>
    </form>
  `;
  const isWrong = refused !== undefined || wrongFiles !== undefined;
  const status = isWrong ? 422 : overtakenBy !== undefined ? 409 : 200;
  return writeDesk(
    runtime,
    { title: isWrong ? `Error: ${title}` : title, main, status },
    acting.link === undefined ? session : undefined,
  );
}

/** What is never sent is not seen before it is sent. */
function buttonOf(acting: Acting, act: Act): string {
  return act.isPreviewed === true && !hasAddress(acting) ? 'Save' : act.button;
}

/** The rules name days as data does; an officer reads them as everywhere else. */
function daysInWords(text: string, words: Words): string {
  return text.replace(/\b\d{4}-\d\d-\d\d\b/g, (day) => dayInWords(day, words));
}

function overtakenHtml({ staff, runtime, link }: Acting, events: readonly SubmissionEvent[]): Html {
  const words = wordsFor(runtime.site, 'en');
  return html`<div class="govuk-inset-text" role="status">
    <p><strong>Someone has worked on this case since you opened the page.</strong></p>
    ${events.map((event) => {
      const said = eventInWords(event, staff, words);
      const by =
        'by' in event && event.by !== undefined ? nameOfOfficer(staff, event.by) : 'Someone';
      return html`<p>${by}, ${momentInWords(event.at, runtime.site.council.timeZone, words)}: ${said?.what}</p>
        ${said?.more !== undefined && link === undefined && html`<p>${linesHtml(said.more)}</p>`}`;
    })}
    <p>What you typed is below, and nothing was saved or sent. Go on only if it is still needed.</p>
  </div>`;
}

function questionHtml(question: Question, filled: Filled, refused: string | undefined): Html {
  const { name, label, hint } = question;
  const value = filled[name] ?? question.value ?? '';
  const about = {
    ...(hint !== undefined && { hint: { text: hint } }),
    ...(refused !== undefined && { errorMessage: { text: refused } }),
  };
  switch (question.kind) {
    case 'line':
      return input({
        name,
        value,
        label: { text: label },
        classes: 'govuk-input--width-20',
        ...about,
      });
    case 'lines':
      return textarea({ name, value, label: { text: label }, rows: 8, ...about });
    case 'date': {
      const [year = '', month = '', day = ''] = value.split('-');
      const item = (part: string, text: string, own: string, width: number, id: string) => ({
        ...{ id, name: `${name}-${part}`, label: text, inputmode: 'numeric' },
        ...{
          value: filled[`${name}-${part}`] ?? own,
          classes: `govuk-input--width-${String(width)}`,
        },
      });
      return dateInput({
        id: `${name}-date`,
        fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--m' } },
        items: [
          item('day', 'Day', day, 2, name),
          item('month', 'Month', month, 2, `${name}-month`),
          item('year', 'Year', year, 4, `${name}-year`),
        ],
        ...about,
      });
    }
    case 'one-of':
    case 'yes':
      return radios({
        name,
        value,
        items: question.options ?? [],
        fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--m' } },
        ...about,
      });
  }
}

/**
 * Does an act. Refused by a rule, or overtaken by a colleague, the page comes back with all that was typed and what there is
 * to know; nothing is done by halves, since one write decides.
 */
export async function doAct(
  acting: Acting,
  name: string,
  act: Act,
  given: Filled,
  call: Call,
  read?: ReadBody,
): Promise<Response> {
  const { runtime, session, record } = acting;
  const { reference } = record.submission;
  const filled = withDates(given, act.questions(acting));
  const step = given['_step'];
  if (step === 'change') return actPage(acting, name, act, { filled });
  const since = sinceSeen(record, given['_seen']);
  if (since.length > 0) return actPage(acting, name, act, { filled, overtakenBy: since });
  let event: SubmissionEvent;
  try {
    event = await act.event(acting, filled);
  } catch (error) {
    if (!(error instanceof ActRefused)) throw error;
    const { field } = error;
    const refused = daysInWords(error.message, wordsFor(runtime.site, 'en'));
    return actPage(acting, name, act, { filled, refused, field });
  }
  if (act.isPreviewed === true && step !== 'send' && hasAddress(acting)) {
    return actPage(acting, name, act, { filled, preview: previewHtml(acting, event) });
  }
  if (act.takesFiles === true && event.kind === 'replied' && read !== undefined) {
    const kept = await keepReplyFiles(runtime, reference, read);
    if ('mistake' in kept) {
      const preview = previewHtml(acting, event);
      return actPage(acting, name, act, { filled, preview, wrongFiles: kept.mistake });
    }
    if (kept.files.length > 0) event = { ...event, files: kept.files };
  }
  await audited(runtime, session.person, name, reference);
  // The words go first: should this be cut short, what must not be kept is gone, and the act can be done again.
  if (event.kind === 'redacted') await runtime.store.redact(reference, event.field);
  if (!(await runtime.store.addEvent(reference, event))) {
    const now = (await runtime.store.find(reference)) ?? record;
    const overtakenBy = sinceSeen(now, given['_seen'] ?? seenIn(record));
    return actPage({ ...acting, record: now }, name, act, { filled, overtakenBy });
  }
  if (event.kind === 'released') await runtime.store.enqueue(reference);
  const after = { ...record, events: [...record.events, event] };
  await keepPlaceInStep(runtime.store, after, event.at);
  if (event.kind === 'released' || 'mailed' in event) sendSoon(runtime, reference, call);
  if (acting.link !== undefined) return writeEmpty(303, { Location: `${acting.link}done/` });
  const stays = name !== 'pass-on';
  const to = given['_back'] === 'calls' ? callsAddress : stays ? caseAddress(reference) : deskHome;
  const isAskedElsewhere = name === 'ask' && !('mailed' in event);
  const done = doneCookie(runtime, acting.request, isAskedElsewhere ? 'ask-not-mailed' : name);
  return writeEmpty(303, { Location: to, 'Set-Cookie': done });
}

/** What was done since a page was written. */
function sinceSeen(record: SubmissionRecord, seen: string | undefined): SubmissionEvent[] {
  const known = Number.parseInt(seen ?? '', 10);
  return Number.isInteger(known) && known >= 0 ? actsIn(record).slice(known) : [];
}

/** The boxes of a date as one day. */
function withDates(given: Filled, questions: readonly Question[]): Filled {
  const filled: Record<string, string> = { ...given };
  for (const { name } of questions.filter(({ kind }) => kind === 'date')) {
    const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((part) =>
      (given[`${name}-${part}`] ?? '').trim(),
    );
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const isDay =
      !Number.isNaN(Date.parse(`${date}T00:00:00Z`)) &&
      new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
    filled[name] = isDay ? date : '';
  }
  return filled;
}

function previewHtml({ runtime, record }: Acting, event: SubmissionEvent): Html {
  const reached = { ...record, submission: asReached(record) };
  const message = deskMessage(runtime.site, reached, event as ToldOf);
  const text = message?.text.trim() ?? '';
  // Last come the council's name and address, in English whatever the message is in.
  const from = text.lastIndexOf('\n\n');
  return html`<p>To: <bdi>${message?.to}</bdi></p>
    <p>Subject: <bdi lang="${message?.language}">${message?.subject}</bdi></p>
    <div class="govuk-inset-text" lang="${message?.language}">
      <p>${linesHtml(text.slice(0, Math.max(0, from)))}</p>
      <div lang="en"><p>${linesHtml(text.slice(from).trim())}</p></div>
    </div>`;
}

function sendSoon(runtime: Runtime, reference: string, call: Call): void {
  call.afterReply(async () => {
    try {
      const record = await runtime.store.find(reference);
      if (record !== undefined) await deliver(record, runtime.delivering);
    } catch {
      runtime.log(`[outbox] ${referenceInGroups(reference)}: left for the sweep`);
    }
  });
}

/** The act of a name that is in an address. */
export function actNamed(name: string): Act | undefined {
  return Object.hasOwn(acts, name) ? acts[name] : undefined;
}
