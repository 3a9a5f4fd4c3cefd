import { standardNamed } from '../../domain/charter/standard-named.ts';
import { formNamed } from '../../domain/forms/naming.ts';
import { scopeOf, scopeOfTeams, teamsOf } from '../../domain/staff/scope.ts';
import { isWithin, type Scope } from '../../domain/staff/scope.ts';
import type { Staff, Team } from '../../domain/staff/staff.ts';
import { caseCard, dialled } from '../../domain/submissions/cases/case-card.ts';
import {
  caseViews,
  type CaseSearch,
  type CaseView,
  type CasesFound,
} from '../../domain/submissions/cases/cases-wanted.ts';
import { foldedHtml } from './folded.ts';
import { inShort } from '../../domain/submissions/cases/in-short.ts';
import { wallClock } from '../../domain/submissions/cases/wall-clock.ts';
import { erasureAsked } from '../../domain/submissions/erasure-asked.ts';
import { replyClock } from '../../domain/submissions/reply-clock.ts';
import { wasAnswered } from '../../domain/submissions/status.ts';
import { parseReference, referenceInGroups } from '../../domain/submissions/reference.ts';
import type { SubmissionRecord } from '../../domain/submissions/submission.ts';
import { folded } from '../../domain/text/folded.ts';
import { button } from '../../form-html/govuk/button.ts';
import { input } from '../../form-html/govuk/input.ts';
import { html, type Html } from '../../form-html/html.ts';
import type { Words } from '../../i18n/words.ts';
import { wordsFor } from '../language.ts';
import type { Runtime } from '../runtime.ts';
import { audited } from './audited.ts';
import { dayInShort, formOfCase, stageInWords, whoHas } from './case-words.ts';
import { caseAddress, deskHome } from './desk-addresses.ts';
import { writeDesk } from './desk-page.ts';
import { deskTable, NOTHING } from './desk-table.ts';
import { narrowChoice } from './narrow-choice.ts';
import type { Session } from './session.ts';
import { timeLeft } from './time-left.ts';

/** Cases on one page. */
const PAGE = 50;
/** Pages that can be asked for by number. */
const MOST_PAGES = 1_000;
/** Words that are looked for; anyone who types more has pasted something. */
const MOST_WORDS = 8;

const views: Record<CaseView, string> = {
  late: 'Late',
  today: 'Due today',
  week: 'Due this week',
  asked: 'Waiting for the resident',
  unassigned: 'With no one yet',
  quarantine: 'In quarantine',
  undelivered: 'Mail not delivered',
  erasure: 'Asked to be erased',
  open: 'All open cases',
};

/** What the address of the queue asks for. */
interface Asked {
  view: CaseView;
  team: string;
  form: string;
  officer: string;
  search: string;
  page: number;
}

/** The list of cases: what is late first, and everything else by its day. */
export async function queuePage(
  runtime: Runtime,
  staff: Staff,
  request: Request,
  session: Session,
): Promise<Response> {
  const { store, site, calendar, now } = runtime;
  const { person } = session;
  const asked = askedIn(new URL(request.url).searchParams);
  const teams = teamsOf(staff, person);
  const team = teams.find(({ id }) => id === asked.team);
  const scope = team === undefined ? scopeOf(staff, person) : scopeOfTeams(staff, [team]);
  const narrowed = {
    scope,
    ...(asked.form !== '' && { form: asked.form }),
    ...(asked.officer !== '' && { officer: asked.officer }),
  };
  const wall = wallClock(calendar, now());
  const isSearch = asked.search !== '';
  await audited(runtime, person, isSearch ? 'searched' : 'viewed-queue');
  const counts = await store.countCases({ ...wall, ...narrowed });
  const mine = await store.countCases({ ...wall, ...narrowed, officer: person.email });
  const view = asked.view;
  const found = isSearch
    ? await searched(runtime, asked, narrowed)
    : await store.cases({ ...wall, ...narrowed, view, from: (asked.page - 1) * PAGE, most: PAGE });
  const records = (await Promise.all(found.references.map((one) => store.find(one)))).filter(
    (record) => record !== undefined,
  );
  const words = wordsFor(site, 'en');
  const isMine = view === 'open' && asked.officer === person.email;
  const name = isSearch ? `Cases found for “${asked.search}”` : isMine ? 'Mine' : views[view];
  const pages = Math.max(1, Math.ceil(found.total / PAGE));
  const title = pages > 1 ? `${name} (page ${String(asked.page)} of ${String(pages)})` : name;
  const main = html`
    <h1 class="govuk-heading-l">Cases</h1>
    <nav aria-label="Which cases">
      ${foldedHtml(
        'Other lists',
        [`${String(counts.late)} late`, `${String(counts.today)} due today`],
        html`<ul class="desk__views">
          ${viewLink('Mine', mine.open, asked, { view: 'open', officer: person.email })}
          ${caseViews.map((one) => viewLink(views[one], counts[one], asked, { view: one, officer: ofOthers(asked, person.email) }))}
        </ul>`,
      )}
    </nav>
    ${narrowHtml(asked, { runtime, staff, teams, words })}
    <h2 class="govuk-heading-m" id="list">
      ${name}: ${found.total.toLocaleString('en-GB')} ${found.total === 1 ? 'case' : 'cases'}
    </h2>
    ${records.length === 0 ? html`<p>There are none.</p>` : tableHtml(records, runtime, staff, words)}
    ${pagesHtml(asked, pages)}
  `;
  return writeDesk(runtime, { title, main, after: request }, session);
}

function askedIn(query: URLSearchParams): Asked {
  const text = (name: string): string => (query.get(name) ?? '').trim().slice(0, 200);
  const page = Number.parseInt(text('page'), 10);
  return {
    view: caseViews.find((view) => view === text('view')) ?? 'open',
    team: text('team'),
    form: text('form'),
    officer: text('officer').toLowerCase(),
    search: text('search'),
    page: page >= 1 && page <= MOST_PAGES ? page : 1,
  };
}

async function searched(
  { store, calendar, now }: Runtime,
  { search, page }: Asked,
  narrowed: { scope: Scope | undefined; form?: string; officer?: string },
): Promise<CasesFound> {
  const reference = parseReference(search);
  const record = reference === undefined ? undefined : await store.find(reference);
  if (record !== undefined && isWithin(caseCard(record), narrowed.scope)) {
    return { references: [record.submission.reference], total: 1 };
  }
  // A number from here may have been written without its country.
  const number = /^(?:\+|00)/.test(search) ? dialled(search) : [];
  const words = (number.length > 0 ? number : folded(search).split(/\s+/))
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  const by: CaseSearch = /^[^\s@]+@[^\s@]+$/.test(search)
    ? { by: 'wrote', address: search.toLowerCase() }
    : { by: 'words', words };
  const from = (page - 1) * PAGE;
  const wall = wallClock(calendar, now());
  return store.cases({ ...wall, ...narrowed, view: 'open', search: by, from, most: PAGE });
}

/** The officer that the list stays narrowed to: from one's own cases a view leads back to everyone's. */
function ofOthers({ officer }: Asked, own: string): string {
  return officer === own ? '' : officer;
}

/** A way of seeing the cases, with how many there are. */
function viewLink(
  name: string,
  count: number,
  asked: Asked,
  to: Pick<Asked, 'view' | 'officer'>,
): Html {
  const isShown = asked.search === '' && asked.view === to.view && asked.officer === to.officer;
  const words = html`${name} (${count.toLocaleString('en-GB')})`;
  return html`<li>
    <a class="govuk-link" href="${addressOf({ ...asked, ...to, search: '', page: 1 })}"${
      isShown && html` aria-current="page"`
    }>${words}</a>
  </li>`;
}

function narrowHtml(
  asked: Asked,
  given: { runtime: Runtime; staff: Staff; teams: readonly Team[]; words: Words },
): Html {
  const { runtime, staff, teams, words } = given;
  const seen = teams.flatMap(({ forms }) => forms);
  const forms = Object.values(runtime.site.forms)
    .filter(({ id }) => seen.includes(id))
    .map((form) => ({ value: form.id, text: formNamed(form, words).text }));
  const people = staff.people
    .filter((one) => teamsOf(staff, one).some(({ id }) => teams.some((team) => team.id === id)))
    .map(({ email, name }) => ({ value: email, text: name }));
  const form = html`<form class="desk__narrow" action="${deskHome}" method="get" role="search" aria-label="Find cases">
    <input type="hidden" name="view" value="${asked.view}" />
    ${input({
      name: 'search',
      type: 'search',
      value: asked.search,
      attributes: { 'data-key': '/' },
      label: { text: 'Reference, email address or words' },
    })}
    ${
      teams.length > 1 &&
      narrowChoice(
        'team',
        'Team',
        teams.map(({ id, name }) => ({ value: id, text: name })),
        asked.team,
      )
    }
    ${narrowChoice('form', 'Form', forms, asked.form)} ${narrowChoice('officer', 'Officer', people, asked.officer)}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`;
  const chosen = [
    ...(asked.search === '' ? [] : [`“${asked.search}”`]),
    ...[
      teams.find(({ id }) => id === asked.team)?.name,
      forms.find(({ value }) => value === asked.form)?.text,
      people.find(({ value }) => value === asked.officer)?.text,
    ].filter((one) => one !== undefined),
  ];
  return foldedHtml('Find a case', chosen, form);
}

function tableHtml(
  records: readonly SubmissionRecord[],
  { site, calendar, now }: Runtime,
  staff: Staff,
  words: Words,
): Html {
  const at = new Date(now()).toISOString();
  const rows = records.map((record) => {
    const { submission } = record;
    const standard = standardNamed(site.standards, submission.definition.standard);
    const has = whoHas(record, staff);
    const { from, about } = inShort(submission);
    // Of what was answered, no time is left to say.
    const left = wasAnswered(record) ? '' : timeLeft(record, { calendar, standard, now: now() });
    return [
      html`<a class="govuk-link" href="${caseAddress(submission.reference)}"
        >${referenceInGroups(submission.reference)}</a
      >`,
      from === '' ? NOTHING : html`<bdi>${from}</bdi>`,
      about === '' ? NOTHING : html`<bdi>${about}</bdi>`,
      dueHtml(dayOfCase(record, words), left),
      html`${stageInWords(record, at, site.council.timeZone)}`,
      html`${formOfCase(record, words)}`,
      html`${has.team}`,
      html`${has.officer}`,
    ];
  });
  return deskTable('list', columns, rows);
}

/** The day, and below it how long there is. */
function dueHtml(day: string, left: string): Html {
  if (day === '' || left === '') return html`${day}${left}`;
  return html`${day}<br />${left}`;
}

/** The day by which something has to be done: the reply, and what the resident asks to be erased. */
function dayOfCase(record: SubmissionRecord, words: Words): string {
  const { dueOn, delayedTo } = replyClock(record);
  const due = delayedTo ?? dueOn;
  const asked = erasureAsked(record);
  return [
    ...(due === undefined || wasAnswered(record) ? [] : [dayInShort(due, words)]),
    ...(asked === undefined ? [] : [`erase by ${dayInShort(asked.answerBy, words)}`]),
  ].join('; ');
}

const columns = [
  ...['Reference', 'From', 'About', 'Reply by', 'State', 'Form', 'Team', 'Officer'],
] as const;

function pagesHtml(asked: Asked, pages: number): Html | undefined {
  if (pages < 2) return undefined;
  const link = (page: number, text: string): Html =>
    html`<li><a class="govuk-link" href="${addressOf({ ...asked, page })}">${text}</a></li>`;
  return html`<nav aria-label="Pages">
    <ul class="desk__views">
      ${asked.page > 1 && link(asked.page - 1, 'Previous page')}
      ${asked.page < pages && link(asked.page + 1, 'Next page')}
    </ul>
  </nav>`;
}

function addressOf({ view, team, form, officer, search, page }: Asked): string {
  const said = { team, form, officer, search, page: page === 1 ? '' : String(page) };
  const query = new URLSearchParams({ view });
  for (const [name, value] of Object.entries(said)) if (value !== '') query.set(name, value);
  return `${deskHome}?${query.toString()}`;
}
