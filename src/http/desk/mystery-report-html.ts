import { shareOf, type MysteryReport, type ShoppedEnquiry } from '../../domain/mystery/report.ts';
import { isOnline, type ToneQuestion } from '../../domain/mystery/scenario.ts';
import { html, type Html } from '../../form-html/html.ts';
import { quarterInWords } from '../../i18n/quarter-in-words.ts';
import type { Words } from '../../i18n/words.ts';
import {
  byWords,
  hoursWords,
  inShort,
  lookedAt,
  scoreWords,
  verdictWords,
} from './mystery-words.ts';

/** What only a manager's own page shows of an enquiry: links to the case, and to the questions about it. */
export type ForManager = (enquiry: ShoppedEnquiry) => Html | undefined;

/**
 * The report of a quarter: in words first, then each enquiry. Without `forManager` it names no reference, no team and no
 * officer, so that a committee can read it and it can be published.
 */
export function mysteryReportHtml(
  report: MysteryReport,
  words: Words,
  forManager?: ForManager,
): Html {
  const { enquiries, notYet, quarter } = report;
  const online = enquiries.filter(({ scenario }) => isOnline(scenario));
  const cards = enquiries.filter(({ scenario }) => !isOnline(scenario));
  return html`
    <p>${summaryOf(report, words)}</p>
    <p>
      We send ourselves enquiries, as a resident would, to see how they are answered. Staff do not know which these are. They
      are left out of all figures about our promises.
    </p>
    ${
      online.length > 0 &&
      html`<h2 class="govuk-heading-m">What we saw</h2>
        <ul>
          ${lookedAt.map(([key, , sentence]) => {
            const share = shareOf(online.map((one) => one[key]));
            return share.of > 0 && html`<li>${sentence}: ${inShort(share)}.</li>`;
          })}
        </ul>
        <h2 class="govuk-heading-m" id="sent">Enquiries by the website</h2>
        ${scrolling('sent', onlineTable(online, forManager))}`
    }
    ${
      cards.length > 0 &&
      html`<h2 class="govuk-heading-m" id="cards">Calls, visits and letters</h2>
        <ul>
          ${cards.map(
            (one) =>
              html`<li>${one.scenario.title} (${byWords[one.scenario.by]}). ${forManager?.(one)}</li>`,
          )}
        </ul>`
    }
    ${toneHtml(enquiries)} ${problemsHtml(online)}
    ${
      notYet.length > 0 &&
      html`<h2 class="govuk-heading-m">Not done yet in ${quarterInWords(quarter, words)}</h2>
        <ul>
          ${notYet.map(
            ({ title, by, hours }) =>
              html`<li>${title} (${byWords[by]}, ${hoursWords[hours]})</li>`,
          )}
        </ul>`
    }
  `;
}

function summaryOf({ quarter, enquiries }: MysteryReport, words: Words): string {
  const when = quarterInWords(quarter, words);
  if (enquiries.length === 0) return `${when}: nothing has been sent or filled in yet.`;
  const inTime = shareOf(enquiries.map((one) => one.inTime));
  const many = enquiries.length === 1 ? '1 enquiry' : `${String(enquiries.length)} enquiries`;
  const said = inTime.of === 0 ? '' : ` Replied to by the day promised: ${inShort(inTime)}.`;
  // Without them "2 of 2" would look as if that were all.
  const waiting = enquiries.filter((one) => one.inTime === 'waiting').length;
  const later =
    waiting === 0
      ? ''
      : ` ${String(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for a reply, and there is still time.`;
  return `${when}: ${many}.${said}${later}`;
}

function onlineTable(enquiries: readonly ShoppedEnquiry[], forManager?: ForManager): Html {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Enquiry</th>
        ${lookedAt.map(([, heading]) => html`<th scope="col">${heading}</th>`)}
        ${forManager && html`<th scope="col">Case and questions</th>`}
      </tr>
    </thead>
    <tbody>
      ${enquiries.map(
        (one) => html`<tr>
          <th scope="row">${one.scenario.title} (${hoursWords[one.scenario.hours]})</th>
          ${lookedAt.map(([key]) => html`<td>${verdictWords[one[key]]}</td>`)}
          ${forManager && html`<td>${forManager(one)}</td>`}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What people said who read the replies or made the calls, over all of them: one row a question. */
function toneHtml(enquiries: readonly ShoppedEnquiry[]): Html | undefined {
  const questions = new Map<string, ToneQuestion>();
  for (const { question } of enquiries.flatMap((one) => one.questions)) {
    questions.set(question.text, question);
  }
  const rows = [...questions.keys()].map((text) => {
    const scores = enquiries
      .flatMap((one) => one.questions)
      .filter(({ question }) => question.text === text)
      .map(({ score }) => score);
    return { text, scores };
  });
  const asked = rows.filter(({ scores }) => scores.some((one) => one !== undefined));
  if (asked.length === 0) return undefined;
  return html`<h2 class="govuk-heading-m" id="tone">What the replies were like</h2>
    ${scrolling(
      'tone',
      html`<table>
        <thead>
          <tr>
            <th scope="col">Question</th>
            ${Object.values(scoreWords).map((word) => html`<th scope="col" class="table__figures">${word}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${asked.map(
            ({ text, scores }) => html`<tr>
              <th scope="row">${text}</th>
              ${Object.keys(scoreWords).map(
                (word) =>
                  html`<td class="table__figures">${scores.filter((one) => one === word).length}</td>`,
              )}
            </tr>`,
          )}
        </tbody>
      </table>`,
    )}`;
}

function problemsHtml(enquiries: readonly ShoppedEnquiry[]): Html | undefined {
  const wrong = enquiries.filter(({ run }) => run.seen?.problem !== undefined);
  if (wrong.length === 0) return undefined;
  return html`<h2 class="govuk-heading-m">What went wrong when sending</h2>
    <ul>
      ${wrong.map(({ scenario, run }) => html`<li>${scenario.title}: ${run.seen?.problem}</li>`)}
    </ul>`;
}

function scrolling(id: string, inside: Html): Html {
  return html`<section class="table" tabindex="0" aria-labelledby="${id}">${inside}</section>`;
}
