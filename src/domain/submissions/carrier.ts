import { MailFailure } from './ports.ts';
import type { Delivery } from './submission.ts';

/** What takes our messages: the mail service, and the council's own system. Each may be away without the other. */
export type Carrier = 'mail' | 'webhook';

export const carriers: readonly Carrier[] = ['mail', 'webhook'];

export function carrierOf(delivery: Delivery): Carrier {
  return delivery === 'webhook' ? 'webhook' : 'mail';
}

/**
 * Numbers by which a service speaks of itself, not of one message: it is closing down (421), has no time (429, 502 to
 * 504), does not let us in (454, 530 to 538) or takes no mail at all (554 as its greeting).
 */
const ofItself = /^(?:421|429|454|50[234]|53\d|554)$/;

/** The mail library's own words for a message, or its addresses, that were not taken. */
const ofTheMessage = /^(?:EENVELOPE|EMESSAGE)$/;

/**
 * What a failure says of the service: that it is away, or (about this one message) that it is there.
 * `undefined` where it was not asked, since the message could not be composed.
 * @example carrierAfter(new MailFailure('ECONNREFUSED', false)) // => "away"
 * @example carrierAfter(new MailFailure('452', false)) // => "there": that mailbox is full
 */
export function carrierAfter(error: unknown): 'away' | 'there' | undefined {
  if (!(error instanceof MailFailure)) return undefined;
  const { code, final } = error;
  if (final || ofTheMessage.test(code)) return 'there';
  return /^\d+$/.test(code) && !ofItself.test(code) ? 'there' : 'away';
}
