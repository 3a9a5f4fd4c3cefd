import type { ServiceStandard } from '../../domain/charter/standard.ts';
import { hasDueDate } from '../../domain/charter/target.ts';
import type { MysteryReport } from '../../domain/mystery/report.ts';
import {
  isOnline,
  questionsFor,
  type CardScenario,
  type MysteryShopping,
} from '../../domain/mystery/scenario.ts';
import { html, type Html } from '../../form-html/html.ts';
import { byWords, hoursWords } from './mystery-words.ts';
import { mysteryReportHtml } from './mystery-report-html.ts';
import { quarterInWords } from '../../i18n/quarter-in-words.ts';
import { targetInWords } from '../../i18n/target-in-words.ts';
import type { Words } from '../../i18n/words.ts';
import { printedPage } from './printed-page.ts';

/** The report for a committee: it names no case, no team and no officer. */
export function printedReport(report: MysteryReport, council: string, words: Words): string {
  const title = `${council}: mystery shopping, ${quarterInWords(report.quarter, words)}`;
  return printedPage(title, mysteryReportHtml(report, words));
}

/** Cards for those who call, visit or write: what to say, what the charter names, and boxes to fill in. */
export function printedCards(
  shopping: MysteryShopping,
  council: string,
  standards: readonly ServiceStandard[],
  words: Words,
): string {
  const cards = shopping.scenarios.filter((one) => !isOnline(one));
  return printedPage(
    `${council}: mystery shopping, cards to fill in`,
    cards.map((card) => cardHtml(card, shopping, standards, words)),
  );
}

function cardHtml(
  card: CardScenario,
  shopping: MysteryShopping,
  standards: readonly ServiceStandard[],
  words: Words,
): Html {
  const promised = standards.filter(
    ({ channel, target }) => channel === card.by && (hasDueDate(target) || target.kind !== 'none'),
  );
  const blanks = ['Day', 'Time', ...blanksOf(card), 'Name of who answered', 'What was promised'];
  return html`<section class="card">
    <h2>${card.title}</h2>
    <p>How and when: ${byWords[card.by]}, ${hoursWords[card.hours]}. Do not say that you are sent by the council.</p>
    <p><strong>What to do:</strong> ${card.say}</p>
    ${
      promised.length > 0 &&
      html`<p>What the charter says:</p>
        <ul>
          ${promised.map(({ title, target }) => html`<li>${title}: ${targetInWords(target, words)}</li>`)}
        </ul>`
    }
    ${blanks.map((blank) => html`<p>${blank}: <span class="line">&nbsp;</span></p>`)}
    <table>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Yes</th>
          <th scope="col">Partly</th>
          <th scope="col">No</th>
        </tr>
      </thead>
      <tbody>
        ${questionsFor(shopping, card).map(
          ({ text }) => html`<tr>
            <th scope="row">${text}</th>
            <td>☐</td>
            <td>☐</td>
            <td>☐</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function blanksOf({ by }: CardScenario): string[] {
  if (by === 'telephone') return ['Seconds until someone answered'];
  return by === 'visit' ? ['Minutes until someone saw you'] : ['Day of the reply'];
}
