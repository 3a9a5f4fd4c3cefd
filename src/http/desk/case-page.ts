import type { ServiceStandard } from '../../domain/charter/standard.ts';
import { standardNamed } from '../../domain/charter/standard-named.ts';
import { fieldModels } from '../../domain/forms/fields/registry.ts';
import { nameOfOfficer, type Staff } from '../../domain/staff/staff.ts';
import { subjectOf } from '../../domain/submissions/acts/act.ts';
import { deliveryState } from '../../domain/submissions/delivery-state.ts';
import type { Delivery } from '../../domain/submissions/submission.ts';
import { firstReply } from '../../domain/submissions/ended.ts';
import { erasureAgreed } from '../../domain/submissions/to-be-erased.ts';
import { erasureAsked } from '../../domain/submissions/erasure-asked.ts';
import { filesOf } from '../../domain/submissions/files-of.ts';
import { asReached } from '../../domain/submissions/reached.ts';
import { referenceInGroups } from '../../domain/submissions/reference.ts';
import { replyClock } from '../../domain/submissions/reply-clock.ts';
import { wasAnswered } from '../../domain/submissions/status.ts';
import type { SubmissionRecord } from '../../domain/submissions/submission.ts';
import { replyAddress } from '../../domain/submissions/who-is-told.ts';
import { answerHtml } from '../../form-html/answer-html.ts';
import { labelOf, phraseHtml } from '../../form-html/field-words.ts';
import { details } from '../../form-html/govuk/details.ts';
import { summaryList, type SummaryListRow } from '../../form-html/govuk/summary-list.ts';
import { html, type Html } from '../../form-html/html.ts';
import { linesHtml } from '../../form-html/lines-html.ts';
import { languageOf } from '../../i18n/languages.ts';
import {
  appointmentInWords,
  dayInWords as dayOfPromise,
  workingInWords,
} from '../../i18n/promise-in-words.ts';
import type { Words } from '../../i18n/words.ts';
import { wordsFor } from '../language.ts';
import type { Runtime } from '../runtime.ts';
import type { Acting } from './act.ts';
import { acts } from './acts.ts';
import {
  assistedInWords,
  dayInWords,
  eventInWords,
  formOfCase,
  momentInWords,
  stageInWords,
  whoHas,
} from './case-words.ts';
import { seenIn } from './case-seen.ts';
import { actAddress, deskHome, fileAddress } from './desk-addresses.ts';
import { deskForm, writeDesk } from './desk-page.ts';
import { timeLeft } from './time-left.ts';

/** One case: what was asked and answered, the promise, all that happened, and what can be done. */
export function casePage(acting: Acting): Response {
  const { runtime, staff, session, record, request } = acting;
  const words = wordsFor(runtime.site, 'en');
  const reference = referenceInGroups(record.submission.reference);
  const form = formOfCase(record, words);
  const main = html`
    <p><a class="govuk-link" href="${deskHome}" data-key="u">All cases</a></p>
    <h1 class="govuk-heading-l">${reference}: ${form}</h1>
    ${summaryList({ rows: factRows(runtime, staff, record, words) })} ${workingHtml(record, words)}
    ${todoHtml(acting)}
    <h2 class="govuk-heading-m">What the resident wrote</h2>
    ${answersHtml(record, words)} ${filesHtml(record)}
    <h2 class="govuk-heading-m">What has happened</h2>
    ${historyHtml(record, runtime, staff, words)}
  `;
  return writeDesk(runtime, { title: `${reference}: ${form}`, main, after: request }, session);
}

function factRows(
  { site, calendar, now }: Runtime,
  staff: Staff,
  record: SubmissionRecord,
  words: Words,
): SummaryListRow[] {
  const { submission } = record;
  const { timeZone } = site.council;
  const standard = standardNamed(site.standards, submission.definition.standard);
  const { dueOn, delayedTo } = replyClock(record);
  const due = delayedTo ?? dueOn;
  const has = whoHas(record, staff);
  const toErase = erasureAsked(record);
  const row = (key: string, value: string | Html): SummaryListRow => ({
    key: { text: key },
    value: typeof value === 'string' ? { text: value } : { html: value },
  });
  const { appointment } = submission;
  return [
    row('State', stageInWords(record, new Date(now()).toISOString(), timeZone)),
    ...(appointment === undefined
      ? []
      : [row('Asked for a call', appointmentInWords(appointment, words))]),
    row('Reply by', due === undefined ? 'No date was promised' : dayInWords(due, words)),
    ...(delayedTo === undefined || dueOn === undefined
      ? []
      : [row('Date given first', `${dayInWords(dueOn, words)}. A reply after it counts as late.`)]),
    // Of a case that was answered, no time is left to say.
    ...(wasAnswered(record)
      ? []
      : [row('Time', timeLeft(record, { calendar, standard, now: now() }))]),
    ...(toErase === undefined
      ? []
      : [row('Asked to be erased', eraseInWords(record, toErase.answerBy, words))]),
    ...(lacksOutcome(record, standard)
      ? [row('Outcome', 'Not written down yet. The published figures count it.')]
      : []),
    row('Team', has.team),
    row('Officer', has.officer),
    row('Received', momentInWords(submission.receivedAt, timeZone, words)),
    ...(submission.entered === undefined
      ? []
      : [
          row(
            'Came',
            `${assistedInWords[submission.entered.channel]}, entered by ${nameOfOfficer(staff, submission.entered.by)}`,
          ),
        ]),
    row('Language of the page', languageOf(submission.language).english),
    row('Email address', html`<bdi>${replyAddress(asReached(record)) ?? 'None given'}</bdi>`),
  ];
}

/** Of complaints and requests for information it is counted how they ended, which a reply does not say. */
function lacksOutcome(record: SubmissionRecord, standard: ServiceStandard | undefined): boolean {
  return (
    subjectOf(standard) !== undefined &&
    firstReply(record) !== undefined &&
    !record.events.some(({ kind }) => kind === 'outcome')
  );
}

/** What the law wants: a month, in which a manager erases it or an officer says why not. */
function eraseInWords(record: SubmissionRecord, day: string, words: Words): string {
  const agreed = erasureAgreed(record);
  if (agreed !== undefined) {
    const { status } = deliveryState(record, agreed.id as Delivery);
    return status === 'given-up'
      ? `By ${dayInWords(day, words)}. The email that says that it is done could not be sent: a manager erases it, and tells them in another way.`
      : `It is erased as soon as the email that says so has gone.`;
  }
  return `By ${dayInWords(day, words)}: a manager erases it, or you say why it is kept.`;
}

function workingHtml(
  { submission: { promise } }: SubmissionRecord,
  words: Words,
): Html | undefined {
  if (promise === undefined) return undefined;
  return details({
    summaryText: 'How the date was worked out',
    html: html`<p>${workingInWords(promise, words)}</p>
      <ul>
        ${promise.days.map((day) => html`<li>${dayOfPromise(day, promise, words)}</li>`)}
      </ul>`,
  });
}

function todoHtml(acting: Acting): Html {
  const { record, session } = acting;
  const { reference } = record.submission;
  const offered = Object.entries(acts).filter(([, act]) => act.isOffered(acting));
  const canTake =
    acts['assign']?.isOffered(acting) === true &&
    record.events.findLast((event) => event.kind === 'assigned')?.to !== session.person.email;
  return html`<h2 class="govuk-heading-m">What you can do</h2>
    ${
      canTake &&
      deskForm(
        actAddress(reference, 'assign'),
        session.token,
        html`<input type="hidden" name="_seen" value="${seenIn(record)}" />
          <input type="hidden" name="to" value="${session.person.email}" />`,
        { label: 'Take it', classes: 'govuk-button--secondary' },
      )
    }
    <ul class="desk__acts">
      ${offered.map(
        ([name, { title }]) =>
          html`<li>
            <a class="govuk-link" href="${actAddress(reference, name)}"${keyOf(name)}>${title}</a>
          </li>`,
      )}
      ${
        session.person.role === 'manager' &&
        html`<li><a class="govuk-link" href="${actAddress(reference, 'erase')}">Erase it</a></li>`
      }
    </ul>`;
}

/** What the resident wrote: each question with its answer. */
export function answersHtml({ submission }: SubmissionRecord, words: Words): Html {
  const { definition, answers, extra } = submission;
  const form = { definition, words, contentLanguage: 'en' };
  const rows = definition.fields
    .filter(({ name, type }) => !fieldModels[type].takesFiles && (answers[name] ?? '') !== '')
    .map((field): SummaryListRow => {
      const answer = answers[field.name] ?? '';
      const shown = answer === '[removed]' ? html`[removed]` : answerHtml(form, field, answer);
      return { key: { html: phraseHtml(labelOf(form, field), words) }, value: { html: shown } };
    });
  const others = Object.entries(extra).filter(
    ([name, answer]) => answer !== '' && (name === '_subject' || !name.startsWith('_')),
  );
  return html`${rows.length === 0 ? html`<p>Nothing that the form asks for.</p>` : summaryList({ rows })}
  ${
    others.length > 0 &&
    html`<h3 class="govuk-heading-s">What the form does not ask for</h3>
      <p>Anyone can add lines like these, so don’t rely on them.</p>
      ${summaryList({
        rows: others.map(([name, answer]) => ({
          key: { html: html`<bdi>${name}</bdi>` },
          value: { html: html`<bdi>${answer}</bdi>` },
        })),
      })}`
  }`;
}

function filesHtml(record: SubmissionRecord): Html | undefined {
  const { submission, events } = record;
  const files = filesOf(record);
  const ours = events.flatMap((event) => (event.kind === 'replied' ? (event.files ?? []) : []));
  const isOurs = (key: string): boolean => ours.some((file) => file.key === key);
  const { reference } = submission;
  if (files.length === 0) return undefined;
  if (events.some(({ kind }) => kind === 'files-erased')) {
    return html`<p>The files that came with it were erased: their time was up.</p>`;
  }
  return html`<h3 class="govuk-heading-s">Files</h3>
    <ul>
      ${files.map(
        ({ key, name, bytes }) =>
          html`<li>
            <a class="govuk-link" href="${fileAddress(reference, key)}" download
              ><bdi>${name}</bdi> (${Math.max(1, Math.round(bytes / 1024))} KB)</a
            >${isOurs(key) && html`, sent with our reply`}
          </li>`,
      )}
    </ul>`;
}

function historyHtml(
  record: SubmissionRecord,
  { site }: Runtime,
  staff: Staff,
  words: Words,
): Html {
  const { timeZone } = site.council;
  const items = record.events.flatMap((event) => {
    const said = eventInWords(event, staff, words);
    if (said === undefined) return [];
    const by = 'by' in event && event.by !== undefined ? nameOfOfficer(staff, event.by) : '';
    return [
      html`<li>
        <p>
          <strong>${said.what}</strong><br />${momentInWords(event.at, timeZone, words)}${by !== '' && `, ${by}`}
        </p>
        ${said.more !== undefined && html`<p>${linesHtml(said.more)}</p>`}
      </li>`,
    ];
  });
  return html`<ol class="desk__history">
    <li><p><strong>Received.</strong><br />${momentInWords(record.submission.receivedAt, timeZone, words)}</p></li>
    ${items}
  </ol>`;
}

/** The key of an act, for those who turn keys on. */
function keyOf(act: string): Html | undefined {
  const key = { reply: 'r', note: 'n', record: 'w', assign: 'a' }[act];
  return key === undefined ? undefined : html` data-key="${key}"`;
}
