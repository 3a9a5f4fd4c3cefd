import { nameOfOfficer, type Staff } from '../../domain/staff/staff.ts';
import { referenceInGroups } from '../../domain/submissions/reference.ts';
import { html } from '../../form-html/html.ts';
import { wordsFor } from '../language.ts';
import type { Runtime } from '../runtime.ts';
import { audited, auditWords } from './audited.ts';
import { momentInWords } from './case-words.ts';
import { auditAddress, caseAddress } from './desk-addresses.ts';
import { writeDesk } from './desk-page.ts';
import type { Session } from './session.ts';

/** Lines on one page. */
const PAGE = 50;

/** Who saw and did what, the latest first: for managers. */
export async function auditPage(
  runtime: Runtime,
  staff: Staff,
  request: Request,
  session: Session,
): Promise<Response> {
  const { site, store } = runtime;
  await audited(runtime, session.person, 'viewed-audit');
  const asked = new URL(request.url).searchParams.get('before');
  const before = asked !== null && /^[\d:.TZ-]{10,30}$/.test(asked) ? { before: asked } : {};
  const entries = await store.audit({ ...before, most: PAGE });
  const words = wordsFor(site, 'en');
  const last = entries.at(-1);
  const main = html`
    <h1 class="govuk-heading-l" id="audit">Who did what</h1>
    <p>Everything that was seen or done at the staff desk in the last 12 months, the latest first.</p>
    <section class="table" tabindex="0" aria-labelledby="audit">
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">Case</th>
          </tr>
        </thead>
        <tbody>
          ${entries.map(
            ({ at, by, did, reference }) =>
              html`<tr>
                <td>${momentInWords(at, site.council.timeZone, words)}</td>
                <td>${nameOfOfficer(staff, by)}</td>
                <td>${auditWords[did] ?? did}</td>
                <td>
                  ${
                    reference !== undefined &&
                    html`<a class="govuk-link" href="${caseAddress(reference)}"
                      >${referenceInGroups(reference)}</a
                    >`
                  }
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>
    ${
      entries.length === PAGE &&
      last !== undefined &&
      html`<p>
        <a class="govuk-link" href="${auditAddress}?before=${encodeURIComponent(last.at)}">Earlier</a>
      </p>`
    }
  `;
  return writeDesk(runtime, { title: 'Who did what', main }, session);
}
