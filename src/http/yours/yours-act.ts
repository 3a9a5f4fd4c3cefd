import type { SubmissionRecord } from '../../domain/submissions/submission.ts';
import { deliver } from '../../domain/submissions/outbox.ts';
import { referenceInGroups } from '../../domain/submissions/reference.ts';
import { html, type Html } from '../../form-html/html.ts';
import type { Words } from '../../i18n/words.ts';
import { yoursAddress } from '../../site/yours.ts';
import { notRead } from '../admit.ts';
import { writeEmpty } from '../page-shell.ts';
import type { ReadBody } from '../read-body.ts';
import type { Call, Runtime } from '../runtime.ts';

/** A resident about to do something with a message of theirs. */
export interface Yours {
  runtime: Runtime;
  call: Call;
  words: Words;
  token: string;
  record: SubmissionRecord;
}

/** What can be done: a page that asks, and what is done when its form is sent. A page that is only opened does nothing. */
export interface YoursAct {
  page: (yours: Yours) => Response | Promise<Response>;
  send: (yours: Yours, body: ReadBody) => Response | Promise<Response>;
}

/** What a page says was done, by the end of its address. */
export const doneNames = ['added', 'settled', 'contact'] as const;
export type Done = (typeof doneNames)[number];

/** Back to the message, which says what was done. */
export function goBack({ words, token }: Pick<Yours, 'words' | 'token'>, done?: Done): Response {
  const query = done === undefined ? '' : `?done=${done}`;
  return writeEmpty(303, { Location: `${yoursAddress(words.language, token)}${query}` });
}

export function backLink({ words, token }: Pick<Yours, 'words' | 'token'>): Html {
  const href = yoursAddress(words.language, token);
  return html`<p><a class="govuk-link" href="${href}">${words('form.back')}</a></p>`;
}

export function momentNow({ now }: Pick<Runtime, 'now'>): string {
  return new Date(now()).toISOString();
}

/** Seconds after which someone may try again whose network sent far more than residents do. */
const FLOOD_SECONDS = 600;

/**
 * Counts one more act that has mail sent, as a message is counted.
 * @throws Refused (429) where far more came than residents send: the page says so, and nothing is kept
 */
export async function mustNotFlood({
  runtime,
  call,
}: Pick<Yours, 'runtime' | 'call'>): Promise<void> {
  if (await runtime.mailWaits(call.client)) throw notRead(FLOOD_SECONDS);
}

/** Sends what came of it once the reply has gone out. What fails stays in the outbox. */
export function sendSoon({
  runtime,
  call,
  record,
}: Pick<Yours, 'runtime' | 'call' | 'record'>): void {
  const { reference } = record.submission;
  call.afterReply(async () => {
    try {
      const now = await runtime.store.find(reference);
      if (now !== undefined) await deliver(now, runtime.delivering);
    } catch {
      runtime.log(`[outbox] ${referenceInGroups(reference)}: left for the sweep`);
    }
  });
}
