import { dateOf, dayNumber } from '../domain/calendar/day-number.ts';
import { HOLD_DAYS } from '../domain/submissions/retention.ts';
import { isBigProvider, oneMailbox, ownedDomain } from '../domain/submissions/one-mailbox.ts';
import type { SubmissionStore } from '../domain/submissions/ports.ts';
import type { Submission } from '../domain/submissions/submission.ts';

/** Acknowledgements in a day. A form must not become a way to fill a mailbox, or to write to strangers in the council's name. */
export interface AcknowledgementLimits {
  perMailbox: number;
  perDomain: number;
  /** For a provider that many residents have their mailbox with. */
  perBigProvider: number;
  inAll: number;
}

/**
 * - Five to one mailbox: a resident's busiest day. Who sends more still sees each reference on the page.
 * - Thirty to one domain: a housing association, an advice centre.
 * - Five hundred to one big provider: some two in five residents have their mailbox with the biggest.
 * - Two thousand in all: ten times what a council of 100,000 people gets on a busy day.
 */
export const usualAcknowledgementLimits: AcknowledgementLimits = {
  perMailbox: 5,
  perDomain: 30,
  perBigProvider: 500,
  inAll: 2_000,
};

const IN_ALL = 'all';

/**
 * Mails that are counted each by themselves, so that no stranger who has one kind sent to a mailbox uses up another:
 * - `list-mails`: all that was sent from an address, for anyone who asks for it;
 * - `contact-mails`: to an address that someone gave in place of the first, which may be a stranger's;
 * - `warning-mails`: to the address that a message was sent with, when the ways to reach its sender change.
 */
export type Counted = 'acknowledgements' | 'list-mails' | 'contact-mails' | 'warning-mails';

/** In a day, to one mailbox. Anyone can name a mailbox; its owner can ask for the list, which has all the same links. */
const MOST_CONTACT_MAILS = 3;

/**
 * Whether one more acknowledgement may go to this address today. What is counted is the day of sending, whenever the message
 * came: what waited for a week and is released on one day has one day's shares. A share once taken for a submission stays
 * its own: a second attempt takes no second one, on the next day either. Counted in the store, so that all
 * processes and functions share one count. The address itself is not kept: only its hash, and for two days.
 * @param now ISO 8601, UTC
 * @param counted what it is, where it is no acknowledgement: each kind has the same number of its own
 */
export async function mayAcknowledge(
  store: Pick<SubmissionStore, 'takeShare' | 'held'>,
  address: string,
  { reference, receivedAt }: Pick<Submission, 'reference' | 'receivedAt'>,
  limits: AcknowledgementLimits,
  now: string,
  counted: Counted = 'acknowledgements',
): Promise<boolean> {
  const day = now.slice(0, 10);
  for (let back = 1; back <= HOLD_DAYS; back += 1) {
    const earlier = dateOf(dayNumber(day) - back);
    if (earlier < receivedAt.slice(0, 10)) break;
    // The last that is taken: who has it has all of that day's.
    const own = `${counted}/${earlier}/${IN_ALL}/${reference}`;
    if ((await store.held(own)) !== undefined) return true;
  }
  const domain = ownedDomain(address);
  const { perMailbox } = limits;
  const most = counted === 'contact-mails' ? Math.min(perMailbox, MOST_CONTACT_MAILS) : perMailbox;
  const shares: [name: string, most: number][] = [
    [`mailbox-${await hashOf(oneMailbox(address))}`, most],
    [
      `domain-${await hashOf(domain)}`,
      isBigProvider(domain) ? limits.perBigProvider : limits.perDomain,
    ],
    [IN_ALL, limits.inAll],
  ];
  for (const [name, mostOfIt] of shares) {
    const key = `${counted}/${day}/${name}`;
    if (!(await store.takeShare(key, mostOfIt, reference))) return false;
  }
  return true;
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('hex').slice(0, 32);
}
