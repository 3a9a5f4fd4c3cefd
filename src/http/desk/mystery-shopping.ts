import { msInDay } from '../../domain/calendar/day-number.ts';
import { noteScore, type RunName } from '../../domain/mystery/notes.ts';
import {
  mysteryReport,
  type MysteryReport,
  type ShoppedEnquiry,
} from '../../domain/mystery/report.ts';
import { isOnline, questionsFor, scores } from '../../domain/mystery/scenario.ts';
import type { MysteryShopping, Scenario, Score } from '../../domain/mystery/scenario.ts';
import { isQuarter, quarterOf, quartersUpTo } from '../../domain/reports/quarter.ts';
import { referenceInGroups } from '../../domain/submissions/reference.ts';
import { radios } from '../../form-html/govuk/radios.ts';
import { html, type Html } from '../../form-html/html.ts';
import { quarterInWords } from '../../i18n/quarter-in-words.ts';
import { wordsFor } from '../language.ts';
import { writeEmpty } from '../page-shell.ts';
import type { Runtime } from '../runtime.ts';
import type { Filled } from './act.ts';
import { audited } from './audited.ts';
import { caseAddress, mysteryAddress, scoreAddress } from './desk-addresses.ts';
import { deskForm, mistakes, writeDesk } from './desk-page.ts';
import { mysteryReportHtml } from './mystery-report-html.ts';
import { canBeScored, scoreWords } from './mystery-words.ts';
import type { Session } from './session.ts';

/** Quarters that the page offers. */
const QUARTERS = 5;

/** Only managers get here: the page says which enquiries are the council's own. */
export interface Shopping {
  runtime: Runtime;
  session: Session;
  shopping: MysteryShopping;
}

/** The report of a quarter, with links to the cases and to the questions about each reply. */
export async function mysteryPage(
  given: Shopping,
  quarter: string | undefined,
): Promise<Response | undefined> {
  const { runtime, session } = given;
  const today = dayNow(runtime);
  const asked = quarter ?? quarterOf(today);
  if (!isQuarter(asked)) return undefined;
  await audited(runtime, session.person, 'viewed-mystery-shopping');
  const words = wordsFor(runtime.site, 'en');
  const report = await reportOf(given, asked);
  const title = `Mystery shopping, ${quarterInWords(asked, words)}`;
  const main = html`
    <h1 class="govuk-heading-l">${title}</h1>
    <p>Only managers see this page. Please tell no one which enquiries these are.</p>
    ${mysteryReportHtml(report, words, linksOf(asked))}
    ${toScoreHtml(report, asked)}
    <h2 class="govuk-heading-m">Other quarters</h2>
    <ul>
      ${quartersUpTo(today, QUARTERS)
        .filter((one) => one !== asked)
        .map(
          (one) =>
            html`<li><a class="govuk-link" href="${mysteryAddress}${one}/">${quarterInWords(one, words)}</a></li>`,
        )}
    </ul>
  `;
  return writeDesk(runtime, { title, main }, session);
}

/** The case, where there is one, and the questions about the reply. */
function linksOf(quarter: string) {
  return (one: ShoppedEnquiry): Html | undefined => {
    const { scenario, run, reference } = one;
    const isScored = run.scored !== undefined;
    const name = `${isScored ? 'change' : 'answer'} the questions`;
    return html`${
      reference !== undefined &&
      html`<a class="govuk-link" href="${caseAddress(reference)}">${referenceInGroups(reference)}</a>, `
    }
      ${
        canBeScored(one) &&
        html`<a class="govuk-link" href="${scoreAddress({ quarter, scenario: scenario.id, number: run.number })}">${name}<span class="govuk-visually-hidden">: ${scenario.title}</span></a>`
      }`;
  };
}

/** Cards of which no one has written down yet what came of them. */
function toScoreHtml({ notYet }: MysteryReport, quarter: string): Html | undefined {
  const cards = notYet.filter((one) => !isOnline(one));
  if (cards.length === 0) return undefined;
  return html`<h2 class="govuk-heading-m">Write down a call, a visit or a letter</h2>
    <ul>
      ${cards.map(
        ({ id, title }) =>
          html`<li><a class="govuk-link" href="${scoreAddress({ quarter, scenario: id, number: 0 })}">${title}</a></li>`,
      )}
    </ul>`;
}

/** The questions about one reply or one call. `undefined` where there is nothing to ask about. */
export async function scorePage(
  given: Shopping,
  quarter: string,
  part: string,
  shown: { filled?: Filled; missing?: readonly string[] } = {},
): Promise<Response | undefined> {
  const { runtime, session, shopping } = given;
  const found = await toScore(given, quarter, part);
  if (found === undefined) return undefined;
  const { scenario, name, before } = found;
  const { filled = {}, missing = [] } = shown;
  const questions = questionsFor(shopping, scenario);
  const sentence = 'Choose yes, partly or no';
  const title = `Questions: ${scenario.title}`;
  const main = html`
    <p><a class="govuk-link" href="${mysteryAddress}${quarter}/">Back to mystery shopping</a></p>
    <h1 class="govuk-heading-l">${scenario.title}</h1>
    ${mistakes(missing.map((field) => ({ field, text: sentence })))}
    <p>
      ${isOnline(scenario) ? 'Read the reply in the mailbox that the enquiry names, and answer for a resident.' : 'Answer as the person who made the call or the visit, or who sent the letter.'}
      Answers are kept without your name. Sent again, the newest count.
    </p>
    ${deskForm(
      scoreAddress(name),
      session.token,
      html`${questions.map(({ id, text }) =>
        radios({
          name: id,
          idPrefix: id,
          value: filled[id] ?? before[id] ?? '',
          items: scores.map((value) => ({ value, text: scoreWords[value] })),
          classes: 'govuk-radios--inline',
          fieldset: { legend: { text, classes: 'govuk-fieldset__legend--m' } },
          ...(missing.includes(id) && { errorMessage: { text: sentence } }),
        }),
      )}`,
      { label: 'Keep the answers' },
    )}
  `;
  const isWrong = missing.length > 0;
  return writeDesk(
    runtime,
    { title: isWrong ? `Error: ${title}` : title, main, status: isWrong ? 422 : 200 },
    session,
  );
}

/** Keeps what someone answered. */
export async function keepScore(
  given: Shopping,
  quarter: string,
  part: string,
  filled: Filled,
): Promise<Response | undefined> {
  const { runtime, session, shopping } = given;
  const found = await toScore(given, quarter, part);
  if (found === undefined) return undefined;
  const ids = questionsFor(shopping, found.scenario).map(({ id }) => id);
  const missing = ids.filter((id) => scoreOf(filled[id]) === undefined);
  if (missing.length > 0) return scorePage(given, quarter, part, { filled, missing });
  const answers: Record<string, Score> = {};
  for (const id of ids) {
    const score = scoreOf(filled[id]);
    if (score !== undefined) answers[id] = score;
  }
  await audited(runtime, session.person, 'scored-mystery-shopping');
  await noteScore(runtime.store, found.name, {
    at: new Date(runtime.now()).toISOString(),
    answers,
  });
  return writeEmpty(303, { Location: `${mysteryAddress}${quarter}/` });
}

interface ToScore {
  scenario: Scenario;
  name: RunName;
  before: Readonly<Record<string, Score>>;
}

/** @param part `moving-in.1`: the scenario, and which sending of it */
async function toScore(
  given: Shopping,
  quarter: string,
  part: string,
): Promise<ToScore | undefined> {
  const [id = '', number = '', ...more] = part.split('.');
  const scenario = given.shopping.scenarios.find((one) => one.id === id);
  if (!isQuarter(quarter) || scenario === undefined || more.length > 0) return undefined;
  if (quarter > quarterOf(dayNow(given.runtime))) return undefined;
  const name = { quarter, scenario: id, number: Number(number) };
  const report = await reportOf(given, quarter);
  const enquiry = report.enquiries.find(
    ({ run }) => run.scenario === id && String(run.number) === number,
  );
  const isNewCard = !isOnline(scenario) && number === '0';
  if (enquiry === undefined ? !isNewCard : !canBeScored(enquiry)) return undefined;
  return { scenario, name, before: enquiry?.run.scored?.answers ?? {} };
}

function scoreOf(text: string | undefined): Score | undefined {
  return scores.find((one) => one === text);
}

function reportOf({ runtime, shopping }: Shopping, quarter: string): Promise<MysteryReport> {
  const { store, site, calendar } = runtime;
  const now = new Date(runtime.now()).toISOString();
  return mysteryReport(store, shopping, quarter, { calendar, standards: site.standards, now });
}

/** YYYY-MM-DD */
function dayNow({ calendar, now }: Runtime): string {
  return calendar.dateOf(Math.floor(calendar.clock.local(now()) / msInDay));
}
