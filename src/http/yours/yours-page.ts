import { formNamed } from '../../domain/forms/naming.ts';
import { canStillAct } from '../../domain/submissions/acts/by-resident.ts';
import { firstReply } from '../../domain/submissions/ended.ts';
import { promiseNow } from '../../domain/submissions/promise-now.ts';
import { referenceInGroups } from '../../domain/submissions/reference.ts';
import { phraseHtml } from '../../form-html/field-words.ts';
import { insetText } from '../../form-html/govuk/inset-text.ts';
import { html, type Html } from '../../form-html/html.ts';
import { momentAt } from '../../i18n/date-in-words.ts';
import { ownAddresses } from '../../site/addresses.ts';
import { yoursAddress } from '../../site/yours.ts';
import { progressHtml } from '../progress-html.ts';
import { promisedLeaf } from '../sent-page.ts';
import { feedbackOf } from './resident-links.ts';
import { writeYours } from './write-yours.ts';
import { doneNames, momentNow, type Yours } from './yours-act.ts';

/**
 * One message for the one who sent it: what was promised, where it is, and what they can do. It names the form, and shows not one word that was
 * written: a link in an email may be opened by someone else.
 * @param done what was done just now, as the end of the address says it
 */
export async function yoursPage(yours: Yours, done: string | null): Promise<Response> {
  const { runtime, words, record } = yours;
  const { submission } = record;
  const { timeZone } = runtime.site.council;
  const holds = promiseNow(record, momentNow(runtime), timeZone);
  const title = words('yours.title');
  const said = doneNames.find((one) => one === done);
  const asked = record.events.find((event) => event.kind === 'erasure-asked');
  const main = html`
    ${
      said !== undefined &&
      insetText({
        html: html`<p>${words(`yours.done.${said}`)}</p>`,
        attributes: { role: 'status' },
      })
    }
    <h1 class="govuk-heading-l">${title}</h1>
    <p>${formHtml(yours)}</p>
    <p>
      ${words('sent.reference')}<br />
      <strong class="receipt__reference">${referenceInGroups(submission.reference)}</strong>
    </p>
    <p>${words('sent.step.received', momentAt(submission.receivedAt, timeZone))}</p>
    ${promisedLeaf(submission, holds, words)}
    ${progressHtml(record, timeZone, words) ?? withTeam(yours)}
    ${asked && html`<p>${erasureInWords(yours, asked.answerBy)}</p>`}
    ${await doHtml(yours)}
    <p>${words('yours.lead')}</p>
  `;
  return writeYours(runtime, words, { title, main });
}

/** What the form is called: of several messages, it tells one from another. */
function formHtml({ words, record }: Yours): Html {
  const { text, isCouncils } = formNamed(record.submission.definition, words);
  return phraseHtml({ text, language: isCouncils ? 'en' : words.language }, words);
}

/** What came of a request for erasure that was not done: what is erased has no page. */
function erasureInWords({ runtime, words, record }: Yours, answerBy: string): string {
  const refused = record.events.find(({ kind }) => kind === 'erasure-refused');
  if (refused === undefined) return words('yours.erase.asked', { date: answerBy });
  const { date } = momentAt(refused.at, runtime.site.council.timeZone);
  return words('yours.erase.answered', { date });
}

/** A message that has a link is with its team, whether or not anyone there has taken it yet. */
function withTeam({ words }: Yours): Html {
  return html`<h2 class="govuk-heading-m">${words('sent.progress')}</h2>
    <p>${words('sent.progress.assigned')}</p>`;
}

async function doHtml({ runtime, words, token, record }: Yours): Promise<Html> {
  const link = (href: string, text: string): Html =>
    html`<li><a class="govuk-link" href="${href}">${text}</a></li>`;
  const act = (name: string, key: string): Html =>
    link(yoursAddress(words.language, token, name), words(key));
  const isOpen = canStillAct(record);
  const isReplied = firstReply(record) !== undefined;
  const isAnswered = record.events.some(({ kind }) => kind === 'feedback');
  const isAsked = record.events.some(({ kind }) => kind === 'erasure-asked');
  return html`<h2 class="govuk-heading-m">${words('yours.do')}</h2>
    ${!isOpen && html`<p>${words('yours.over')}</p>`}
    <div class="prose"><ul>
      ${isOpen && act('add', 'form.yours-add.title')}
      ${isOpen && act('sorted', 'yours.settle')}
      ${isOpen && act('contact', 'form.yours-contact.title')}
      ${isReplied && !isAnswered && link(await feedbackOf(runtime, record), words('mail.feedback'))}
      ${!isOpen && link(ownAddresses.forms, words('site.foot.forms'))}
      ${!isAsked && act('erase', 'yours.erase')}
    </ul></div>`;
}
