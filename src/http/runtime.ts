import type { TellStaff } from '../mail/tell-staff.ts';
import type { IdentityProvider } from '../domain/staff/identity-provider.ts';
import type { Editing } from './editing/editing.ts';
import type { RateLimiter } from './rate-limit.ts';
import type { Snapshot } from '../council/snapshot/snapshot.ts';
import type { Calendar } from '../domain/calendar/calendar.ts';
import type { DeliverWith } from '../domain/submissions/outbox.ts';
import type { MailMessage, SubmissionStore } from '../domain/submissions/ports.ts';
import type { Hash } from '../domain/submissions/sameness.ts';
import type { DeliveryKind, Message } from '../domain/submissions/submission.ts';

/** All that an endpoint needs from the world outside. The entry point hands it in; a test hands in its own. */
export interface Runtime {
  site: Snapshot;
  /** Whether something in front of us answers for the host that a request names; see `OwnHosts`. */
  isHostChecked: boolean;
  /** The host names that lead to the site, where one server has several sites; see `OwnHosts`. */
  hosts?: readonly string[];
  /** The site's calendar, made fast once. */
  calendar: Calendar;
  /** The sites of releases that were replaced a short while ago: someone may have a form of theirs open. */
  replaced: () => readonly { site: Snapshot; calendar: Calendar }[];
  store: SubmissionStore;
  /** What sends the messages of a submission. Mail libraries are loaded by the first that is sent. */
  delivering: DeliverWith;
  /** What has to be sent for a message that is to be kept. */
  deliveriesFor: (message: Message) => DeliveryKind[];
  /** Milliseconds since 1970. */
  now: () => number;
  hash: Hash;
  /** A name no one can guess, for a file. */
  randomName: () => string;
  /**
   * Names a sender on one day, YYYY-MM-DD: the same to every process of one store, and made with a secret that the
   * store deletes, so that no address can be worked out from what is kept. Throws `StoreUnavailable`.
   */
  senderOn: (client: string | undefined, day: string) => Promise<string>;
  /** For operators: references and codes only, never what a resident typed. */
  log: (line: string) => void;
  /** Counts a request. Seconds to wait where a client has sent too much; undefined where it may go on. */
  rateLimited: RateLimiter;
  /** The same for forms that another website's page sends, which are all refused. */
  foreignLimited: RateLimiter;
  /** Whether the mail of one more message that is to be kept has to wait for staff: far more came than residents send. */
  mailWaits: (client: string | undefined) => boolean | Promise<boolean>;
  /** Sends one message of the staff desk's own, outside the outbox: a link for signing in is of no use later. */
  sendMail: (message: MailMessage) => Promise<void>;
  /** Where staff sign in, where that is at the council's identity provider and not by a link. */
  identity?: IdentityProvider;
  /** The council's pages, where they are written in the browser and kept by this server; see ADMIN. */
  editing?: Editing;
  /** Tells staff of the website itself. */
  staff: TellStaff;
}

/** One request's own circumstances: what Netlify's context, or the Node server, knows of it. */
export interface Call {
  /** From the function's path: `{ form: 'general-enquiry' }`. */
  params: Readonly<Record<string, string | undefined>>;
  /** Who is asking, for rate limits: an address, or undefined where it cannot be known. */
  client?: string;
  /** Does something once the reply has been sent, and before the process may end. */
  afterReply: (work: () => Promise<unknown>) => void;
  /** Settles when it is this sender's turn again, where one process answers everyone. */
  turn?: () => Promise<unknown>;
}

export type Endpoint = (runtime: Runtime, request: Request, call: Call) => Promise<Response>;
