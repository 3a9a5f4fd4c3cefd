import type { Given, Problem } from '../../domain/forms/answers.ts';
import { checkAnswers } from '../../domain/forms/check-answers.ts';
import { nextId } from '../../domain/submissions/acts/act.ts';
import {
  canStillAct,
  changeContact,
  hasRoom,
  MOST_CHANGES,
} from '../../domain/submissions/acts/by-resident.ts';
import { asReached } from '../../domain/submissions/reached.ts';
import type { SubmissionRecord } from '../../domain/submissions/submission.ts';
import { acknowledgementAddress } from '../../domain/submissions/who-is-told.ts';
import { yoursAddress } from '../../site/yours.ts';
import { writeEmpty } from '../page-shell.ts';
import { writeForm } from './form-shown.ts';
import { fullPage } from './full.ts';
import { pageOf } from './resident-links.ts';
import { noLink } from './write-yours.ts';
import {
  backLink,
  goBack,
  momentNow,
  mustNotFlood,
  sendSoon,
  type Yours,
  type YoursAct,
} from './yours-act.ts';
import { contactForm } from './yours-forms.ts';

/**
 * Other ways to reach the resident. The team hears of them, the address of before gets an email that says so, whatever has
 * changed, and a new one gets the links: those of before no longer work.
 */
export const changingContact: YoursAct = {
  page: (yours) => contactPage(yours),

  async send(yours, { given }) {
    const { runtime, words, record } = yours;
    if (!canStillAct(record)) return goBack(yours);
    if (!hasRoom(record, 'contact-changed', MOST_CHANGES)) return fullPage(yours);
    const checked = checkAnswers(contactForm, given);
    if (!checked.ok) return contactPage(yours, given, checked.problems);
    const { email, phone, address } = checked.answers;
    const { submission } = record;
    const { mailFrom } = runtime.site.council;
    const changed = { ...submission, answers: { ...submission.answers, email: email ?? '' } };
    if (email !== undefined && acknowledgementAddress(changed, mailFrom) !== email) {
      return contactPage(yours, given, [{ field: 'email', code: 'TYPE_EMAIL' }]);
    }
    await mustNotFlood(yours);
    const at = momentNow(runtime);
    const { store } = runtime;
    const before = acknowledgementAddress(asReached(record), mailFrom);
    const event = changeContact(record, { email, phone, address }, at);
    if (!(await store.addEvent(submission.reference, event))) return noLink(runtime, words);
    const now: SubmissionRecord = { submission, events: [...record.events, event] };
    // Only once it is true: a link that no longer works writes to no one.
    if (before !== undefined) {
      await store.addEvent(submission.reference, {
        ...{ id: nextId(record, 'address-left'), at, kind: 'address-left' },
        ...{ address: before, mailed: true },
      });
    }
    if (email !== undefined && email.toLowerCase() !== before?.toLowerCase()) {
      await store.addEvent(submission.reference, {
        ...{ id: nextId(record, 'list-asked'), at, kind: 'list-asked' },
        ...{ mailed: true, language: words.language },
      });
    }
    sendSoon(yours);
    return writeEmpty(303, { Location: `${await pageOf(runtime, now)}?done=contact` });
  },
};

function contactPage(yours: Yours, given: Given = {}, problems: readonly Problem[] = []): Response {
  const { runtime, words, token, record } = yours;
  if (!canStillAct(record)) return goBack(yours);
  if (!hasRoom(record, 'contact-changed', MOST_CHANGES)) return fullPage(yours);
  return writeForm(runtime, words, {
    definition: contactForm,
    action: yoursAddress(words.language, token, 'contact'),
    after: backLink(yours),
    given,
    problems,
  });
}
