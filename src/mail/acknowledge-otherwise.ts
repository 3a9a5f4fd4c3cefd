import type { SubmissionStore } from '../domain/submissions/ports.ts';
import type { SendResult } from '../domain/submissions/outbox.ts';
import { TOO_MANY_TODAY } from '../domain/submissions/delivery-state.ts';
import { houseOf, letterAddressOf, mobileOf } from '../domain/submissions/other-ways.ts';
import { promiseNow, type PromiseNow } from '../domain/submissions/promise-now.ts';
import { asReached } from '../domain/submissions/reached.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import type { Submission, SubmissionRecord } from '../domain/submissions/submission.ts';
import { headlineOf } from '../i18n/headline.ts';
import { languageOf } from '../i18n/languages.ts';
import { wordsFrom, type Words } from '../i18n/words.ts';
import { confirmationPath } from '../site/confirmation.ts';
import { promiseBlocks } from './acknowledgement.ts';
import { acknowledgementLetter } from './acknowledgement-letter.ts';
import { asText } from './layout.ts';
import type { MailSite } from './mail-site.ts';
import type { OtherWays } from './other-ways.ts';

/** Texts, or letters, to one number or one house in a day. */
const TO_ONE = 2;

/**
 * Acknowledges by text message who left only a mobile number, and by letter who left only an address. Like the email, it
 * has not one word that anyone wrote, but for the name and the address on the envelope.
 * @param now ISO 8601, UTC
 */
export async function acknowledgeOtherwise(
  site: MailSite,
  record: SubmissionRecord,
  { post, textsADay, lettersADay }: OtherWays,
  store: Pick<SubmissionStore, 'takeShare'>,
  now: string,
): Promise<SendResult> {
  const submission = asReached(record);
  const { reference } = submission;
  const id = `${reference}.acknowledgement`;
  const day = now.slice(0, 10);
  const mayGo = async (way: string, to: string, most: number): Promise<boolean> =>
    (await store.takeShare(`${way}/${day}/to-${await hashOf(to)}`, TO_ONE, reference)) &&
    (await store.takeShare(`${way}/${day}/all`, most, reference));
  const number = mobileOf(submission);
  if (post.text !== undefined && number !== undefined) {
    if (!(await mayGo('texts', number, textsADay))) return { skipped: TOO_MANY_TODAY };
    const words = wordsFrom(submission.language, site.words);
    const holds = promiseNow(record, now, site.council.timeZone);
    await post.text({ id, to: number, text: textOf(site, submission, holds, words) });
    return { sent: true };
  }
  const lines = letterAddressOf(submission);
  if (post.letter !== undefined && lines !== undefined) {
    if (!(await mayGo('letters', houseOf(lines), lettersADay))) {
      return { skipped: TOO_MANY_TODAY };
    }
    const words = wordsFrom(languageOnPaper(submission.language), site.words);
    const [, , ...said] = acknowledgementLetter(site, { ...record, submission }, words, now);
    const heading = headlineOf(submission, words);
    await post.letter({ id, to: lines, heading, text: asText({ blocks: said }).trim() });
    return { sent: true };
  }
  return { skipped: 'nobody-to-tell' };
}

/** A few lines: who writes, the reference, the day, and where to see it again. Each 153 characters cost once more. */
function textOf(
  { council }: MailSite,
  submission: Submission,
  holds: PromiseNow,
  words: Words,
): string {
  const text = referenceInGroups(submission.reference);
  const promised = promiseBlocks(submission, holds, council.telephone, words);
  const sentence = promised.find((block) => block.kind === 'leaf')?.sentence;
  return [
    `${council.name}: ${headlineOf(submission, words)}`,
    words('mail.line', { label: words('mail.reference'), text }),
    ...(sentence === undefined ? [] : [sentence]),
    `${council.url}${confirmationPath(submission)}`,
  ].join('\n');
}

/** Notify is known to print Latin letters: a letter in any other script is in English. */
function languageOnPaper(language: string): string {
  const script = new Intl.Locale(languageOf(language).tag).maximize().script;
  return script === 'Latn' ? language : 'en';
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('hex').slice(0, 32);
}
