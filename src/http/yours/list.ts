import { checkAnswers } from '../../domain/forms/check-answers.ts';
import type { Given, Problem } from '../../domain/forms/answers.ts';
import { nextId } from '../../domain/submissions/acts/act.ts';
import { deliver } from '../../domain/submissions/outbox.ts';
import { sentFrom } from '../../domain/submissions/sent-from.ts';
import { html } from '../../form-html/html.ts';
import { wordsHtml } from '../../form-html/words-html.ts';
import type { Words } from '../../i18n/words.ts';
import { yoursHome } from '../../site/yours.ts';
import { hiddenName } from '../desk/signed.ts';
import { homePath } from '../language.ts';
import type { ReadBody } from '../read-body.ts';
import type { Call, Runtime } from '../runtime.ts';
import { writeForm } from './form-shown.ts';
import { writeYours } from './write-yours.ts';
import { momentNow } from './yours-act.ts';
import { listForm } from './yours-forms.ts';

/** Lists that one address is sent in an hour: one may be among the junk mail, and none is to be a nuisance. */
const LISTS_AN_HOUR = 2;

/** Lists that are asked for in a day on one case: no mailbox is sent more, and each is written down for as long as the case. */
const LISTS_A_DAY = 5;

/** The page that asks for the address. */
export function listPage(
  runtime: Runtime,
  words: Words,
  given: Given = {},
  problems: readonly Problem[] = [],
): Response {
  return writeForm(runtime, words, {
    definition: listForm,
    action: yoursHome(words.language),
    lead: words('yours.list.lead'),
    given,
    problems,
  });
}

/**
 * Says that a list was sent, where there is one: the same for every address, after the same work. Whether anything was ever
 * sent from it is looked up once the page has gone out.
 */
export async function askForList(
  runtime: Runtime,
  words: Words,
  call: Call,
  { given }: ReadBody,
): Promise<Response> {
  const checked = checkAnswers(listForm, given);
  if (!checked.ok) return listPage(runtime, words, given, checked.problems);
  const email = checked.answers['email'] ?? '';
  const hour = momentNow(runtime).slice(0, 13);
  const key = `lists/${hour}/${await hiddenName(runtime, email.toLowerCase())}`;
  const mayHave = await runtime.store.takeShare(key, LISTS_AN_HOUR, runtime.randomName());
  call.afterReply(async () => {
    if (mayHave) await sendList(runtime, words.language, email);
  });
  const title = words('yours.list.sent.title');
  const main = html`
    <h1 class="govuk-heading-l">${title}</h1>
    <p>${wordsHtml(words, 'yours.list.sent', { email: html`<bdi>${email}</bdi>` })}</p>
    <p><a class="govuk-link" href="${homePath(words)}">${words('sent.home')}</a></p>
  `;
  return writeYours(runtime, words, { title, main });
}

/** The list is sent for the newest message: it goes through the outbox like all mail about it, and is tried again. */
async function sendList(runtime: Runtime, language: string, email: string): Promise<void> {
  const { store, delivering, log } = runtime;
  try {
    const [newest] = await sentFrom(store, email);
    if (newest === undefined) return;
    const { reference } = newest.submission;
    const today = momentNow(runtime).slice(0, 10);
    const asked = newest.events.filter(({ kind, at }) => kind === 'list-asked' && at >= today);
    if (asked.length >= LISTS_A_DAY) return;
    const event = { id: nextId(newest, 'list-asked'), at: momentNow(runtime), language } as const;
    await store.addEvent(reference, { ...event, kind: 'list-asked', mailed: true });
    const record = await store.find(reference);
    if (record !== undefined) await deliver(record, delivering);
  } catch {
    log('[outbox] a list that was asked for is left for the sweep');
  }
}
