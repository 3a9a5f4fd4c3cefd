import { standardTitle } from '../domain/charter/standard-title.ts';
import { saidHtml } from '../form-html/said-html.ts';
import type { ServiceStandard } from '../domain/charter/standard.ts';
import type { QuarterFigures, StandardFigures } from '../domain/reports/figures.ts';
import type { FeedbackFigures } from '../domain/reports/feedback-figures.ts';
import { saidAbout, sharesSaid } from '../domain/reports/said-about.ts';
import type { Outcomes } from '../domain/reports/law-figures.ts';
import type { ComplaintsReport } from '../domain/reports/complaints-report.ts';
import type { Figures } from '../domain/reports/published-figures.ts';
import { crumbsHtml } from '../form-html/crumbs-html.ts';
import { html, type Html } from '../form-html/html.ts';
import { shareChart } from '../form-html/share-chart.ts';
import { languageOf } from '../i18n/languages.ts';
import { quarterInWords } from '../i18n/quarter-in-words.ts';
import { targetInWords } from '../i18n/target-in-words.ts';
import type { Words } from '../i18n/words.ts';
import { homeIn, ownAddresses } from '../site/addresses.ts';
import { complaintsReportTitle } from './complaints-report-title.ts';
import { complaintsReportAddress, performanceAddress } from '../site/function-addresses.ts';

/** How often the charter's promises were kept: for each in words first, then drawn, then as a table. */
export function performancePage(
  { standards, information, complaints, feedback }: Figures,
  countedAt: string,
  words: Words,
  report?: ComplaintsReport,
): { title: string; main: string } {
  const title = words('figures.title');
  const measured = standards.filter(({ how }) => how === 'measured');
  const asked = standards.filter(({ how }) => how === 'asked');
  const others = standards.filter(({ how }) => how !== 'measured' && how !== 'asked');
  const charter = { label: words('site.menu.charter'), href: ownAddresses.charter };
  const informationShown = informationHtml(information, words);
  const complaintsShown = complaintsOf(complaints, words);
  const main = html`
    ${crumbsHtml(homeIn(words.language), [charter], words)}
    <div class="prose figures">
      <h1>${title}</h1>
      <p class="lead">${words('figures.lead')}</p>
      <p>${words('figures.late')}</p>
      <p>${words('figures.no-reply')}</p>
      <p>${words('figures.few')}</p>
      ${measured.map((one) => measuredHtml(one, words))}
      ${asked.map(({ standard }) => askedHtml(standard, feedback, words))}
      ${others.length > 0 && html`<h2>${words('figures.others')}</h2>${notMeasured(others, words)}`}
      ${informationShown} ${complaintsShown}
      ${report !== undefined && reportLink(report, words)}
      ${feedbackHtml(feedback, words)}
      <h2>${words('figures.data')}</h2>
      <ul>
        <li><a href="${performanceAddress}figures.csv">CSV</a></li>
        ${informationShown !== undefined && csvOf('information', words)}
        ${complaintsShown !== undefined && csvOf('complaints', words)}
        <li><a href="${performanceAddress}figures.json">JSON</a></li>
        <li><a href="${performanceAddress}figures.schema.json">JSON Schema</a></li>
      </ul>
      <p>${words('figures.counted', { date: countedAt, time: countedAt })}</p>
    </div>
  `;
  return { title, main: main.source };
}

function measuredHtml({ standard, quarters }: StandardFigures, words: Words): Html {
  const [latest] = quarters;
  const target = targetInWords(latest?.target ?? standard.target, words);
  const some = quarters.filter(({ received }) => received !== 0);
  const sentences = some.slice(0, 2).map((row) => sentenceOf(row, words));
  // The quarter that runs, of which only what came before today is counted.
  const first = latest && sentenceOf(latest, words);
  return html`
    <h2 id="${standard.id}">${saidHtml(standardTitle(standard, words.language), words)}</h2>
    <p>${words('figures.aim', { target })}</p>
    ${
      some.length === 0
        ? html`<p>${first}</p>`
        : html`${sentences.map((one, index) =>
            index === 0 ? html`<p><strong>${one}</strong></p>` : html`<p>${one}</p>`,
          )}
          ${chartOf(some, words)} ${tableOf(standard, some, words)} ${waysHtml(standard, some, words)}`
    }
  `;
}

/** @example // "October–December 2026: 96% in time." */
function sentenceOf(row: QuarterFigures, words: Words): string {
  const quarter = quarterInWords(row.quarter, words);
  if (row.received === 0) return words('figures.none', { quarter });
  if (row.share !== null) return words('figures.share', { quarter, share: whole(row.share) });
  const due = (row.received ?? 0) - (row.open ?? 0) - (row.noReply ?? 0);
  if (row.keptAtLeast === undefined || due <= 0) return words('figures.too-few', { quarter });
  return words('figures.least', { quarter, share: whole(row.keptAtLeast / due) });
}

/** To the whole percent, rounded down: 99.6% is not all. */
function whole(share: number): number {
  return Math.floor(share * 100 + 1e-9) / 100;
}

function chartOf(rows: readonly QuarterFigures[], words: Words): Html | undefined {
  const drawn = rows.filter(({ share }) => share !== null);
  if (drawn.length < 2) return undefined;
  return shareChart(
    drawn
      .map((row) => ({
        label: quarterInWords(row.quarter, words),
        share: whole(row.share ?? 0),
      }))
      .reverse(),
    drawn.map((row) => sentenceOf(row, words)).join(' '),
    words,
  );
}

function tableOf(
  { id, measures, target }: ServiceStandard,
  rows: readonly QuarterFigures[],
  words: Words,
): Html {
  const isOfCalls = measures === 'answer' && rows.every(({ unit }) => unit === null);
  const hasOpen = rows.some(({ open }) => open !== 0);
  const hasNoReply = rows.some(({ noReply }) => noReply !== 0);
  const hasTimes = rows.some(({ median }) => median !== null);
  const columns: [string, (row: QuarterFigures) => Html | string][] = [
    [isOfCalls ? 'calls' : 'contacts', ({ received }) => numberHtml(received, words)],
    ['kept', (row) => keptHtml(row, words)],
    ['late', ({ late }) => numberHtml(late, words)],
    ...only(hasOpen, 'open', ({ open }: QuarterFigures) => numberHtml(open, words)),
    ...only(hasNoReply, 'no-reply', ({ noReply }: QuarterFigures) => numberHtml(noReply, words)),
    ...only(hasTimes, 'median', (row: QuarterFigures) => timeHtml(row.median, row, words)),
    ...only(hasTimes, 'ninetieth', (row: QuarterFigures) => timeHtml(row.ninetieth, row, words)),
  ];
  const aim = targetInWords(target, words);
  return scrolling(
    id,
    html`<table>
      <thead>
        <tr>
          <th scope="col">${words('figures.head.quarter')}</th>
          ${columns.map(([name]) => html`<th scope="col" class="table__figures">${words(`figures.head.${name}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => {
          const then = targetInWords(row.target, words);
          const quarter = quarterInWords(row.quarter, words);
          return html`<tr>
            <th scope="row">${quarter}${then !== aim && html`<br />${then}`}</th>
            ${columns.map(([, cell]) => html`<td class="table__figures">${cell(row)}</td>`)}
          </tr>`;
        })}
      </tbody>
    </table>`,
  );
}

/** What people said after the reply, held against what the charter aims at. */
function askedHtml(
  standard: ServiceStandard,
  feedback: readonly FeedbackFigures[],
  words: Words,
): Html | undefined {
  const about = saidAbout(standard);
  if (about === undefined) return undefined;
  const target = targetInWords(standard.target, words);
  return html`
    <h2 id="${standard.id}">${saidHtml(standardTitle(standard, words.language), words)}</h2>
    <p>${words('figures.aim', { target })}</p>
    ${sharesSaid(about, feedback)
      .slice(0, 2)
      .map(({ period, share }, index) => {
        const quarter = quarterInWords(period, words);
        const said =
          share === null
            ? words('figures.too-few', { quarter })
            : words('figures.said', { quarter, share: whole(share) });
        return index === 0 ? html`<p><strong>${said}</strong></p>` : html`<p>${said}</p>`;
      })}
  `;
}

/** In which ways people reached us, where they came in more than one: in words first, then as a table. */
function waysHtml(
  { id }: ServiceStandard,
  rows: readonly QuarterFigures[],
  words: Words,
): Html | undefined {
  const known = rows.filter(({ channels }) => channels !== undefined);
  const names = Object.keys(known[0]?.channels ?? {}).filter((name) =>
    known.some(({ channels }) => channels?.[name] !== 0),
  );
  const [latest] = known;
  if (latest === undefined || names.every((name) => name === 'online')) return undefined;
  const online = latest.channels?.['online'] ?? null;
  const share = online === null || latest.received === null ? null : online / latest.received;
  const quarter = quarterInWords(latest.quarter, words);
  return html`<h3 id="${id}-ways">${words('figures.ways')}</h3>
    ${share !== null && html`<p>${words('figures.ways.share', { quarter, share: whole(share) })}</p>`}
    ${scrolling(
      `${id} ${id}-ways`,
      html`<table>
        <thead>
          <tr>
            <th scope="col">${words('figures.head.quarter')}</th>
            ${names.map((name) => html`<th scope="col" class="table__figures">${words(`figures.way.${name}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${known.map(
            (row) => html`<tr>
              <th scope="row">${quarterInWords(row.quarter, words)}</th>
              ${names.map((name) => html`<td class="table__figures">${numberHtml(row.channels?.[name] ?? null, words)}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>`,
    )}`;
}

function only(
  isShown: boolean,
  name: string,
  cell: (row: QuarterFigures) => Html | string,
): [string, (row: QuarterFigures) => Html | string][] {
  return isShown ? [[name, cell]] : [];
}

function keptHtml({ kept, keptAtLeast }: QuarterFigures, words: Words): string {
  if (kept !== null || keptAtLeast === undefined) return numberHtml(kept, words);
  return words('figures.or-more', { count: keptAtLeast });
}

function numberHtml(number: number | null, words: Words): string {
  return number === null
    ? words('figures.hidden')
    : number.toLocaleString(languageOf(words.language).locale);
}

function timeHtml(time: number | null, { unit }: QuarterFigures, words: Words): string {
  if (time === null || unit === null) return words('figures.hidden');
  return targetInWords({ kind: unit, amount: time }, words);
}

function notMeasured(others: readonly StandardFigures[], words: Words): Html {
  return html`<ul>
    ${others.map(
      ({ standard, how }) => html`<li>
        ${saidHtml(standardTitle(standard, words.language), words)}<br />${words(
          how === 'no-time' ? 'promise.no-time' : 'figures.not-measured',
        )}
      </li>`,
    )}
  </ul>`;
}

function informationHtml(rows: readonly Outcomes[], words: Words): Html | undefined {
  const some = rows.filter(({ total, reviews, extended }) =>
    [total, reviews, extended].some((one) => one !== 0),
  );
  if (some.length === 0) return undefined;
  const inWords = (period: string): string => quarterInWords(period, words);
  return html`<h2 id="information">${words('figures.information')}</h2>
    <p>${words('figures.ends')}</p>
    ${outcomesTable('information', 'figures.head.quarter', some, inWords, words)}`;
}

/** How complaints ended, by stage and year; undefined where there is nothing to show. */
export function complaintsOf(all: Figures['complaints'], words: Words): Html | undefined {
  const some = all
    .map(({ standard, years }) => ({ standard, years: years.filter(({ total }) => total !== 0) }))
    .filter(({ years }) => years.length > 0);
  if (some.length === 0) return undefined;
  return html`<h2 id="complaints">${words('figures.complaints')}</h2>
    <p>${words('figures.ends')}</p>
    ${some.map(
      ({
        standard,
        years,
      }) => html`<h3 id="${standard.id}-outcomes">${saidHtml(standardTitle(standard, words.language), words)}</h3>
        ${outcomesTable(`complaints ${standard.id}-outcomes`, 'figures.year', years, (year) => year, words)}`,
    )}`;
}

/** What has a table of its own has a file of its own, under the same heading. */
function csvOf(what: 'information' | 'complaints', words: Words): Html {
  const heading = words(`figures.${what}`);
  return html`<li><a href="${performanceAddress}${what}.csv">CSV – ${heading}</a></li>`;
}

function reportLink({ year }: ComplaintsReport, words: Words): Html {
  const title = complaintsReportTitle({ year });
  return html`<p><a href="${complaintsReportAddress}">${englishHtml(title, words)}</a></p>`;
}

function feedbackHtml(rows: readonly FeedbackFigures[], words: Words): Html | undefined {
  const some = rows.filter(({ answers }) => answers !== 0);
  if (some.length === 0) return undefined;
  const columns = [
    ['answers', ({ answers }: FeedbackFigures) => answers],
    ['satisfied', ({ satisfied }: FeedbackFigures) => satisfied],
    ['first-time', ({ firstTime }: FeedbackFigures) => firstTime],
    ['well', ({ treatedWell }: FeedbackFigures) => treatedWell],
  ] as const;
  return html`<h2 id="feedback">${words('figures.feedback')}</h2>
    ${scrolling(
      'feedback',
      html`<table>
        <thead>
          <tr>
            <th scope="col">${words('figures.head.quarter')}</th>
            ${columns.map(([name]) => html`<th scope="col" class="table__figures">${words(`figures.feedback.${name}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${some.map(
            (row) => html`<tr>
              <th scope="row">${quarterInWords(row.period, words)}</th>
              ${columns.map(([, cell]) => html`<td class="table__figures">${numberHtml(cell(row), words)}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>`,
    )}`;
}

function outcomesTable(
  id: string,
  when: string,
  rows: readonly Outcomes[],
  inWords: (period: string) => string,
  words: Words,
): Html {
  const names = Object.keys(rows[0]?.outcomes ?? {});
  const isOfInformation = names.includes('in-full');
  const more = isOfInformation ? (['extended', 'reviews'] as const) : (['extended'] as const);
  return scrolling(
    id,
    html`<table>
      <thead>
        <tr>
          <th scope="col">${words(when)}</th>
          ${names.map((name) => html`<th scope="col" class="table__figures">${words(`figures.outcome.${name}`)}</th>`)}
          ${more.map((name) => html`<th scope="col" class="table__figures">${words(`figures.${name}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr>
            <th scope="row">${inWords(row.period)}</th>
            ${names.map((name) => html`<td class="table__figures">${numberHtml(row.outcomes[name] ?? null, words)}</td>`)}
            ${more.map((name) => html`<td class="table__figures">${numberHtml(row[name], words)}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>`,
  );
}

/**
 * A table that is wider than the page scrolls by itself, by keyboard as well.
 * @param labelledBy the ids of the headings that name it: no two tables may have the same name
 */
function scrolling(labelledBy: string, table: Html): Html {
  return html`<section class="table" tabindex="0" aria-labelledby="${labelledBy}">
    ${table}
  </section>`;
}

/** What the council wrote is in English on every page. */
function englishHtml(text: string, { language }: Words): Html {
  return language === 'en' ? html`${text}` : html`<span lang="en" dir="ltr">${text}</span>`;
}
