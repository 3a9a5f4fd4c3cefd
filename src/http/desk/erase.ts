import { fold } from '../../domain/reports/fold.ts';
import { referenceInGroups } from '../../domain/submissions/reference.ts';
import { html } from '../../form-html/html.ts';
import { writeEmpty } from '../page-shell.ts';
import type { Acting } from './acts.ts';
import { audited } from './audited.ts';
import { actAddress, caseAddress, deskHome } from './desk-addresses.ts';
import { deskForm, writeDesk } from './desk-page.ts';

/** Asks before a case is erased. Only managers get here. */
export function erasePage({ runtime, session, record }: Acting): Response {
  const { reference } = record.submission;
  const main = html`
    <p><a class="govuk-link" href="${caseAddress(reference)}">Back to the case</a></p>
    <h1 class="govuk-heading-l">Erase ${referenceInGroups(reference)}</h1>
    <p>
      All that the resident wrote, the files and all that happened are erased for good. The published figures still count
      it, without anything about anyone. Copies in mailboxes stay there.
    </p>
    ${deskForm(actAddress(reference, 'erase'), session.token, undefined, {
      label: 'Erase it for good',
      classes: 'govuk-button--warning',
    })}
  `;
  return writeDesk(runtime, { title: `Erase ${referenceInGroups(reference)}`, main }, session);
}

/** Counts a case into the totals that are kept, and erases it. */
export async function erase({ runtime, session, record }: Acting): Promise<Response> {
  const { store, site, calendar } = runtime;
  const { reference } = record.submission;
  const now = new Date(runtime.now()).toISOString();
  await audited(runtime, session.person, 'erase', reference);
  const batch = `${now.slice(0, 10)}-${runtime.randomName()}`;
  await fold([record], { store, calendar, standards: site.standards, now, batch });
  await runtime.eraseMail?.(reference);
  await store.remove(reference);
  return writeEmpty(303, { Location: deskHome });
}
