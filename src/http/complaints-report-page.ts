import { codeQuestions } from '../domain/reports/complaint-code.ts';
import type { Compliance, ComplaintsReport } from '../domain/reports/complaints-report.ts';
import type { Figures } from '../domain/reports/published-figures.ts';
import { crumbsHtml } from '../form-html/crumbs-html.ts';
import { html, type Html } from '../form-html/html.ts';
import type { Words } from '../i18n/words.ts';
import { homeIn, ownAddresses } from '../site/addresses.ts';
import { performanceAddress } from '../site/function-addresses.ts';
import { complaintsReportTitle } from './complaints-report-title.ts';
import { complaintsOf } from './performance-page.ts';

/** The parts of the report that are the council's own words, in the order in which they are published. */
const reportParts = [
  ['analysis', 'What the figures show'],
  ['refused', 'Complaints we did not take'],
  ['nonCompliance', 'Where we did not follow the Code'],
  ['improvements', 'What we improved'],
  ['ombudsman', 'What the Ombudsman said'],
] as const satisfies readonly (readonly [keyof ComplaintsReport, string])[];

const inWords: Readonly<Record<Compliance, string>> = {
  yes: 'Yes',
  partly: 'In part',
  no: 'No, not yet',
};

/**
 * The yearly report on complaints (Complaint Handling Code, 8.1): what the council wrote, the figures of that year as they are
 * published, and the self-assessment, with the day on which all of it was approved. In English, as all that a council writes.
 */
export function complaintsReportPage(
  report: ComplaintsReport & { approvedOn: string },
  { complaints }: Figures,
  words: Words,
): { title: string; main: string } {
  const title = complaintsReportTitle(report);
  const crumbs = [
    { label: words('site.menu.charter'), href: ownAddresses.charter },
    { label: words('figures.title'), href: performanceAddress },
  ];
  const { approvedOn, approvedBy, answers } = report;
  const own = Object.keys(answers).filter(
    (paragraph) => !codeQuestions.some((one) => one.paragraph === paragraph),
  );
  const main = html`
    ${crumbsHtml(homeIn(words.language), crumbs, words)}
    <div class="prose figures">
      <h1>${title}</h1>
      <p class="lead">
        Each year we report on complaints, and say how far we follow the Ombudsman’s Complaint Handling Code.
      </p>
      <p>${approvedBy === undefined ? 'Approved' : `${approvedBy} approved this report`} on ${words.frame('date.long', approvedOn)}.</p>
      ${figuresHtml(report, complaints, words)}
      ${reportParts.map(([part, heading]) => {
        const text = report[part];
        return text !== undefined && html`<h2>${heading}</h2>${linesOf(text)}`;
      })}
      <h2>How far we follow the Code</h2>
      ${codeQuestions.map(({ paragraph, question }) => answerOf(paragraph, question, answers))}
      ${own.map((paragraph) => answerOf(paragraph, `What paragraph ${paragraph} says`, answers))}
      <p>The questions are our own words. The Code itself is at the Local Government and Social Care Ombudsman.</p>
    </div>
  `;
  return { title, main: main.source };
}

function figuresHtml(
  { year }: ComplaintsReport,
  complaints: Figures['complaints'],
  words: Words,
): Html {
  const ofYear = complaints.map(({ standard, years }) => ({
    standard,
    years: years.filter(({ period }) => period === String(year)),
  }));
  return (
    complaintsOf(ofYear, words) ??
    html`<p>
      No figures of ${String(year)} are shown with this report.
      <a href="${performanceAddress}">See how well we keep our promises</a>.
    </p>`
  );
}

function answerOf(paragraph: string, question: string, answers: ComplaintsReport['answers']): Html {
  const answer = answers[paragraph];
  return html`<h3>${paragraph} ${question}</h3>
    <p>
      <strong>${answer === undefined ? 'Not answered' : inWords[answer.meets]}.</strong> ${answer?.how}
    </p>`;
}

function linesOf(text: string): Html {
  return html`${text.split(/\n{2,}/).map((part) => html`<p>${part.replaceAll('\n', ' ')}</p>`)}`;
}
