import { scopeOf } from '../../domain/staff/scope.ts';
import { nameOfOfficer, type Staff } from '../../domain/staff/staff.ts';
import { wallClock } from '../../domain/submissions/cases/wall-clock.ts';
import { asksForTime } from '../../domain/submissions/check-days.ts';
import { referenceInGroups } from '../../domain/submissions/reference.ts';
import type { SubmissionRecord } from '../../domain/submissions/submission.ts';
import { button } from '../../form-html/govuk/button.ts';
import { html, type Html } from '../../form-html/html.ts';
import { momentAt } from '../../i18n/date-in-words.ts';
import { languageOf } from '../../i18n/languages.ts';
import type { Words } from '../../i18n/words.ts';
import { wordsFor } from '../language.ts';
import type { Runtime } from '../runtime.ts';
import { audited } from './audited.ts';
import { seenIn } from './case-seen.ts';
import { dayInWords, whoHas } from './case-words.ts';
import { actAddress, caseAddress } from './desk-addresses.ts';
import { writeDesk } from './desk-page.ts';
import { deskTable, NOTHING } from './desk-table.ts';
import type { Session } from './session.ts';

/** Calls that the store is asked for at once. */
const PAGE = 200;

/** Calls of one form that are listed at most: more than a council's officers make in a month. */
const MOST = 2_000;

/** Someone who waits for a call. */
interface Waiting {
  record: SubmissionRecord;
  /** The day and the time that they chose, or were told since; left out where they wait for the first officer who is free. */
  on?: string;
  from?: string;
}

/** Who waits for a call: today's by their time, those whose time has gone, and those who take the first that is free. */
export async function callsPage(
  runtime: Runtime,
  staff: Staff,
  request: Request,
  session: Session,
): Promise<Response> {
  const { site, calendar, now } = runtime;
  await audited(runtime, session.person, 'viewed-calls');
  const today = wallClock(calendar, now()).now.slice(0, 10);
  const { all, notListed } = await waitingFor(runtime, staff, session);
  const count = (some: readonly Waiting[]): string => callsInWords(some.length, notListed > 0);
  const words = wordsFor(site, 'en');
  const later = all.filter(({ on }) => on !== undefined && on > today);
  const parts = [
    {
      id: 'missed',
      title: 'Their time has gone',
      some: all.filter(({ on }) => on !== undefined && on < today),
    },
    {
      id: 'today',
      title: `Today, ${dayInWords(today, words)}`,
      some: all.filter(({ on }) => on === today),
    },
    {
      id: 'free',
      title: 'As soon as someone is free',
      some: all.filter(({ on }) => on === undefined),
    },
  ];
  const main = html`
    <h1 class="govuk-heading-l">Calls</h1>
    ${
      notListed > 0 &&
      html`<p>
        ${callsInWords(notListed)} more ${notListed === 1 ? 'is' : 'are'} open than this page can list. Reply to those that
        are done, or close them, and the others appear here.
      </p>`
    }
    ${parts.map(
      ({
        id,
        title,
        some,
      }) => html`<h2 class="govuk-heading-m" id="${id}">${title}: ${count(some)}</h2>
        ${some.length > 0 && tableHtml(some, id, { runtime, staff, session, words })}`,
    )}
    <h2 class="govuk-heading-m">Later days: ${count(later)}</h2>
    ${laterHtml(later, words)}
  `;
  return writeDesk(runtime, { title: 'Calls', main, after: request }, session);
}

/** The open cases of the forms that ask for a time, that the person may see, and how many there are besides. */
async function waitingFor(
  { store, site, calendar, now }: Runtime,
  staff: Staff,
  { person }: Session,
): Promise<{ all: Waiting[]; notListed: number }> {
  const scope = scopeOf(staff, person);
  const wall = wallClock(calendar, now());
  const all: Waiting[] = [];
  let notListed = 0;
  for (const { id: form } of Object.values(site.forms).filter(asksForTime)) {
    const asked = { ...wall, scope, form, view: 'open', most: PAGE } as const;
    // A case that changes its place meanwhile may come on two pages.
    const seen = new Set<string>();
    let total = 1;
    for (let from = 0; from < Math.min(total, MOST); from += PAGE) {
      const page = await store.cases({ ...asked, from });
      total = page.total;
      const more = page.references.filter((one) => !seen.has(one));
      for (const reference of more) seen.add(reference);
      const records = await Promise.all(more.map((one) => store.find(one)));
      all.push(...records.filter((one) => one !== undefined).map(whenToCall));
    }
    notListed += Math.max(0, total - MOST);
  }
  all.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  return { all, notListed };
}

function whenToCall(record: SubmissionRecord): Waiting {
  const { appointment } = record.submission;
  const moved = record.events.findLast((event) => event.kind === 'delayed');
  if (moved !== undefined) return { record, on: moved.dueOn };
  return appointment === undefined
    ? { record }
    : { record, on: appointment.on, from: appointment.from };
}

/** By the day and the time that was chosen; who has none by when they asked. */
function orderOf({ on = '', from = '', record }: Waiting): string {
  return `${on} ${from} ${record.submission.receivedAt}`;
}

interface ShownWith {
  runtime: Runtime;
  staff: Staff;
  session: Session;
  words: Words;
}

function tableHtml(some: readonly Waiting[], id: string, given: ShownWith): Html {
  const rows = some.map((one) => cellsOf(one, given));
  // On a telephone the reference is what a card begins with.
  return deskTable(id, columns, rows);
}

const columns = [
  ...['Reference', 'Time', 'Who', 'Number', 'Language', 'Officer', 'Tried'],
] as const;

function cellsOf(
  { record, on, from }: Waiting,
  { runtime, staff, session, words }: ShownWith,
): Html[] {
  const { submission } = record;
  const { reference, answers, appointment, definition } = submission;
  const field = definition.fields.find(({ type }) => type === 'tel')?.name ?? '';
  const number = answers[field] ?? '';
  const who = answers['name'] ?? '';
  const name = referenceInGroups(reference);
  const day = on === undefined ? NOTHING : html`${dayInWords(on, words)}`;
  const time =
    from === undefined || appointment === undefined
      ? day
      : html`${clock(from, words)} to ${clock(appointment.to, words)}`;
  return [
    html`<a class="govuk-link" href="${caseAddress(reference)}">${name}</a>`,
    time,
    who === '' ? NOTHING : html`<bdi>${who}</bdi>`,
    number === '' ? NOTHING : html`<bdi dir="ltr">${numberHtml(number)}</bdi>`,
    html`${languageOf(submission.language).english}`,
    html`${whoHas(record, staff).officer}`,
    html`${triedHtml(record, runtime, staff, words)}
      <p>
        <a class="govuk-link" href="${actAddress(reference, 'record')}"
          >I called: we spoke<span class="govuk-visually-hidden">, ${name}</span></a
        >
      </p>
      <form action="${actAddress(reference, 'no-answer')}" method="post">
        <input type="hidden" name="_token" value="${session.token}" />
        <input type="hidden" name="_seen" value="${seenIn(record)}" />
        <input type="hidden" name="_back" value="calls" />
        ${button({
          html: html`I called: no answer<span class="govuk-visually-hidden"> from ${name}</span>`,
          classes: 'govuk-button--secondary',
        })}
      </form>`,
  ];
}

/** A telephone calls it where it is touched. What is no number stays as it was typed. */
function numberHtml(number: string): Html {
  const digits = number.replace(/[^\d+]/g, '');
  if (!/^\+?\d{5,15}$/.test(digits)) return html`${number}`;
  return html`<a class="govuk-link" href="tel:${digits}">${number}</a>`;
}

function triedHtml(
  { events }: SubmissionRecord,
  { site }: Runtime,
  staff: Staff,
  words: Words,
): Html {
  const tried = events.filter((event) => event.kind === 'call-tried');
  return html`${tried.map((event) => {
    const { date, time } = momentAt(event.at, site.council.timeZone);
    const by = event.by === undefined ? '' : `, ${nameOfOfficer(staff, event.by)}`;
    return html`<p>No answer, tried at ${clock(time, words)} on ${dayInWords(date, words)}${by}</p>`;
  })}`;
}

function laterHtml(later: readonly Waiting[], words: Words): Html | undefined {
  const days = Map.groupBy(later, ({ on = '' }) => on);
  if (days.size === 0) return undefined;
  return html`<ul>
    ${[...days].map(([day, some]) => html`<li>${dayInWords(day, words)}: ${callsInWords(some.length)}</li>`)}
  </ul>`;
}

/** @param ofListed whether there are others that are not listed, some of which may belong here too */
function callsInWords(count: number, ofListed = false): string {
  if (ofListed) return `${String(count)} of those listed`;
  if (count === 0) return 'none';
  return count === 1 ? '1 call' : `${String(count)} calls`;
}

function clock(time: string, words: Words): string {
  return words.frame('clock', time);
}
