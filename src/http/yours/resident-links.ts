import { z } from 'zod';
import type { DeliverByMail } from '../../mail/deliver-by-mail.ts';
import type { SubmissionRecord } from '../../domain/submissions/submission.ts';
import { yoursAddress } from '../../site/yours.ts';
import { readToken, signedToken } from '../desk/signed.ts';
import type { Runtime } from '../runtime.ts';

/** Days for which a link works: longer than any reply takes. Each later email brings a new one, and so does the list. */
const LINK_DAYS = 180;
const DAY = 86_400_000;

/** What a link opens: all of one message, or the three questions after its reply. No link opens the other. */
type Opens = 'resident' | 'feedback';

const shape = z.object({ reference: z.string(), changes: z.string() });

type Signs = Pick<Runtime, 'site' | 'hash' | 'now'>;

/** The links of a message, for the emails about it. */
export function residentLinksOf({ site, hash, now }: Signs): Pick<DeliverByMail, 'linksOf'> {
  const { url } = site.council;
  return {
    linksOf: async (record) => {
      const [page, feedback] = await Promise.all([
        pageOf({ site, hash, now }, record),
        feedbackOf({ site, hash, now }, record),
      ]);
      return { page: `${url}${page}`, feedback: `${url}${feedback}` };
    },
  };
}

/** The address of a message's own page, with the secret in it. */
export async function pageOf(signs: Signs, record: SubmissionRecord): Promise<string> {
  return yoursAddress(record.submission.language, await tokenOf(signs, 'resident', record));
}

/** The address of the three questions about it. */
export async function feedbackOf(signs: Signs, record: SubmissionRecord): Promise<string> {
  const token = await tokenOf(signs, 'feedback', record);
  return yoursAddress(record.submission.language, token, 'feedback');
}

/**
 * A link dies when the ways to reach its resident change: it may be in the mailbox of someone who never wrote, and that is
 * often why they change. The questions after the reply can be answered all the same, since nothing can be read there.
 */
async function tokenOf(signs: Signs, opens: Opens, record: SubmissionRecord): Promise<string> {
  const { reference } = record.submission;
  const at = new Date(signs.now()).toISOString();
  return signedToken(signs, opens, { reference, changes: changesOf(record) }, at);
}

/** The message that a link opens; `undefined` for one that was not made here, for this, or no longer works. */
export async function recordOf(
  runtime: Pick<Runtime, 'site' | 'hash' | 'now' | 'store'>,
  opens: Opens,
  token: string,
): Promise<SubmissionRecord | undefined> {
  const said = await readToken(runtime, opens, token, shape);
  if (said === undefined) return undefined;
  const age = runtime.now() - Date.parse(said.at);
  if (age > LINK_DAYS * DAY) return undefined;
  const record = await runtime.store.find(said.reference);
  if (record === undefined) return undefined;
  return opens === 'feedback' || said.changes === changesOf(record) ? record : undefined;
}

function changesOf({ events }: SubmissionRecord): string {
  return String(events.filter(({ kind }) => kind === 'contact-changed').length);
}
