import type { AuditWanted } from '../../domain/submissions/cases/audit.ts';
import { nameOfOfficer, type Staff } from '../../domain/staff/staff.ts';
import { referenceInGroups } from '../../domain/submissions/reference.ts';
import { button } from '../../form-html/govuk/button.ts';
import { input } from '../../form-html/govuk/input.ts';
import { html, type Html } from '../../form-html/html.ts';
import type { Words } from '../../i18n/words.ts';
import { wordsFor } from '../language.ts';
import type { Runtime } from '../runtime.ts';
import { audited, auditWords } from './audited.ts';
import { dayInWords, momentInWords } from './case-words.ts';
import { auditAddress, caseAddress } from './desk-addresses.ts';
import { writeDesk } from './desk-page.ts';
import { deskTable, NOTHING } from './desk-table.ts';
import { BY_LINK } from './by-link.ts';
import { foldedHtml } from './folded.ts';
import { narrowChoice } from './narrow-choice.ts';
import type { Session } from './session.ts';

/** Lines on one page. */
const PAGE = 50;

/** What the address asks for; what it says wrongly is left out. */
interface Asked {
  who: string;
  what: string;
  /** YYYY-MM-DD, by the council's clock. */
  day: string;
  before: string;
}

/** Who saw and did what, the latest first: for managers. */
export async function auditPage(
  runtime: Runtime,
  staff: Staff,
  request: Request,
  session: Session,
): Promise<Response> {
  const { site, store } = runtime;
  await audited(runtime, session.person, 'viewed-audit');
  const asked = askedIn(new URL(request.url).searchParams);
  const entries = await store.audit({ ...wantedOf(asked, runtime), most: PAGE });
  const words = wordsFor(site, 'en');
  const last = entries.at(-1);
  const rows = entries.map(({ at, by, did, reference }) => [
    html`${momentInWords(at, site.council.timeZone, words)}`,
    html`${nameOfOfficer(staff, by)}`,
    html`${auditWords[did] ?? did}`,
    reference === undefined
      ? NOTHING
      : html`<a class="govuk-link" href="${caseAddress(reference)}">${referenceInGroups(reference)}</a>`,
  ]);
  const main = html`
    <h1 class="govuk-heading-l" id="audit">Who did what</h1>
    <p>Everything that was seen or done at the staff desk in the last 12 months, the latest first.</p>
    ${narrowHtml(asked, staff, words)}
    ${rows.length === 0 ? html`<p>There is nothing like this.</p>` : deskTable('audit', columns, rows)}
    ${
      entries.length === PAGE &&
      last !== undefined &&
      html`<p>
        <a class="govuk-link" href="${addressOf({ ...asked, before: last.at })}">Earlier</a>
      </p>`
    }
  `;
  return writeDesk(runtime, { title: 'Who did what', main }, session);
}

const columns = ['When', 'Who', 'What', 'Case'] as const;

function askedIn(query: URLSearchParams): Asked {
  const said = (name: string): string => (query.get(name) ?? '').trim().slice(0, 200);
  const day = said('day');
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
  const before = said('before');
  return {
    who: said('who').toLowerCase(),
    what: Object.hasOwn(auditWords, said('what')) ? said('what') : '',
    day: isDay ? new Date(day).toISOString().slice(0, 10) : '',
    before: /^[\d:.TZ-]{10,30}$/.test(before) ? before : '',
  };
}

/** A day begins and ends by the council's clock. */
function wantedOf(
  { who, what, day, before }: Asked,
  { calendar }: Runtime,
): Omit<AuditWanted, 'most'> {
  const from = day === '' ? undefined : Date.parse(`${day}T00:00:00Z`);
  const momentOf = (local: number): string => new Date(calendar.clock.instant(local)).toISOString();
  const ends = from === undefined ? [] : [momentOf(from + 86_400_000)];
  const [first] = [...ends, ...(before === '' ? [] : [before])].sort();
  return {
    ...(first !== undefined && { before: first }),
    ...(from !== undefined && { from: momentOf(from) }),
    ...(who !== '' && { by: who }),
    ...(what !== '' && { did: what }),
  };
}

function narrowHtml({ who, what, day }: Asked, staff: Staff, words: Words): Html {
  const people = [
    ...staff.people.map(({ email, name }) => ({ value: email, text: name })),
    { value: BY_LINK, text: 'Someone with a link in an email' },
  ];
  const acts = Object.entries(auditWords)
    .map(([value, text]) => ({ value, text: text.charAt(0).toUpperCase() + text.slice(1) }))
    .sort((one, other) => one.text.localeCompare(other.text, 'en'));
  const form = html`<form class="desk__narrow" action="${auditAddress}" method="get" role="search" aria-label="Find what was done">
    ${narrowChoice('who', 'Who', people, who)} ${narrowChoice('what', 'What', acts, what)}
    ${input({ name: 'day', type: 'date', value: day, label: { text: 'Day' } })}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`;
  const chosen = [
    people.find(({ value }) => value === who)?.text,
    acts.find(({ value }) => value === what)?.text,
    day === '' ? undefined : dayInWords(day, words),
  ];
  return foldedHtml(
    'Show some of it',
    chosen.filter((one) => one !== undefined),
    form,
  );
}

function addressOf(asked: Asked): string {
  const said = Object.entries(asked).filter(([, value]) => value !== '');
  return `${auditAddress}?${new URLSearchParams(said).toString()}`;
}
