import { html } from '../../form-html/html.ts';
import { complaintsReportAddress, performanceAddress } from '../../site/function-addresses.ts';
import { complaintsReportTitle } from '../complaints-report-title.ts';
import type { Runtime } from '../runtime.ts';
import { audited } from './audited.ts';
import { auditAddress, mysteryAddress } from './desk-addresses.ts';
import { writeDesk } from './desk-page.ts';
import type { Session } from './session.ts';

/** For managers: where the figures and reports are, and how those are made that no page shows. */
export async function figuresPage(runtime: Runtime, session: Session): Promise<Response> {
  await audited(runtime, session.person, 'viewed-figures');
  const { complaintsReport, mysteryShopping } = runtime.site;
  const main = html`
    <h1 class="govuk-heading-l">Figures and reports</h1>
    <h2 class="govuk-heading-m">On the website, for everyone</h2>
    <ul>
      <li>
        <a class="govuk-link" href="${performanceAddress}">How well we keep our promises</a>: each standard of the charter by
        quarter, requests for information by quarter, and complaints by year. Counted each night.
      </li>
      <li>
        The same as data: <a class="govuk-link" href="${performanceAddress}figures.csv">the standards</a>,
        <a class="govuk-link" href="${performanceAddress}information.csv">how requests for information ended</a> and
        <a class="govuk-link" href="${performanceAddress}complaints.csv">how complaints ended</a> as CSV, for a spreadsheet;
        all of it as
        <a class="govuk-link" href="${performanceAddress}figures.json">JSON</a>.
      </li>
      ${
        complaintsReport === undefined
          ? html`<li>
              The yearly report on complaints is not there yet. It appears once complaints-report.yaml says when it was
              approved.
            </li>`
          : html`<li>
              <a class="govuk-link" href="${complaintsReportAddress}">${complaintsReportTitle(complaintsReport)}</a>
            </li>`
      }
    </ul>
    <h2 class="govuk-heading-m">For managers</h2>
    <ul>
      <li><a class="govuk-link" href="${auditAddress}">Who did what</a></li>
      ${
        mysteryShopping !== undefined &&
        html`<li><a class="govuk-link" href="${mysteryAddress}">Mystery shopping</a></li>`
      }
    </ul>
    <h2 class="govuk-heading-m">Ask those who run the website</h2>
    <ul>
      <li>to bring in the telephone figures: <code>npm run figures -- import FILE.csv</code></li>
      <li>for the self-assessment of the Complaint Handling Code, as a form: <code>npm run figures -- self-assessment</code></li>
      <li>
        what another target would have meant:
        <code>npm run what-if -- --standard letter --target "7 working days"</code>
      </li>
    </ul>
  `;
  return writeDesk(runtime, { title: 'Figures and reports', main }, session);
}
