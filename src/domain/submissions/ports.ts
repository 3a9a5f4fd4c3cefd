import type { AuditEntry, AuditWanted } from './cases/audit.ts';
import type { CaseCounts, CasesFound, CasesWanted, CountsWanted } from './cases/cases-wanted.ts';
import type { DeliveryKind, Submission, SubmissionEvent, SubmissionRecord } from './submission.ts';

/** Thrown when a store cannot be read or written: the resident's page says so, and nothing is shown as accepted. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}

/** What is added to one count. No name holds who or where anyone is: see `countsTogether`. */
export interface AddedCount {
  name: string;
  amount: number;
  /** The length of its stretch. */
  minutes: number;
}

/** What a count comes to, with what everyone added. */
export interface SharedCount {
  count: number;
  /** Seconds until it begins anew. */
  secondsLeft: number;
}

/**
 * Where submissions are kept. Everything is write-once under a unique key, so that a store without
 * read-modify-write (Netlify Blobs) serves as well as one with it (SQLite).
 * Every method throws `StoreUnavailable` when the store cannot be reached or written.
 */
export interface SubmissionStore {
  /**
   * Keeps a submission with its files (key to bytes), durably, before it answers. Never overwrites: where the
   * reference is already in use the answer is the submission that has it, and nothing is written.
   * A submission with deliveries is in the outbox from the same moment.
   */
  add(
    submission: Submission,
    files?: ReadonlyMap<string, Uint8Array>,
  ): Promise<{ outcome: 'added' } | { outcome: 'taken'; by: Submission }>;
  find(reference: string): Promise<SubmissionRecord | undefined>;
  /**
   * `true` when written, `false` when the submission already has an event of this id. An event that has a message sent
   * puts the submission in the outbox in the same moment.
   */
  addEvent(reference: string, event: SubmissionEvent): Promise<boolean>;
  /** Every submission received from `from` on and before `to` (ISO 8601, UTC), oldest first. */
  list(range?: { from?: string; to?: string }): AsyncIterable<SubmissionRecord>;
  /** Every submission of which something may have been kept long enough by `at` (ISO 8601, UTC); it may be more than those. */
  expiring(at: string): AsyncIterable<SubmissionRecord>;
  /** When the newest submission was received (ISO 8601, UTC); `undefined` where there is none. */
  newestAt(): Promise<string | undefined>;
  /**
   * References that may still have something to send, oldest first.
   * @param sweptTo names the carrier that they are swept to. Where several servers share a store, each then gets others,
   * and takes over a moment later what one that died had begun to sweep.
   */
  outbox(sweptTo?: string): AsyncIterable<string>;
  /** Puts a reference (back) in the outbox: a message released from quarantine, a delivery tried again. */
  enqueue(reference: string): Promise<void>;
  /**
   * Takes a reference out of the outbox: all is sent, or given up.
   * @param as how it was when that was seen. Where anything has happened since, it stays: that may have something to send.
   */
  settle(reference: string, as?: SubmissionRecord): Promise<void>;
  /**
   * Writes `by` under `key` unless something is there, and answers what is there now: a process that finds its
   * own name holds it. Serves caps (`acknowledgements of one address today, the third`), and a secret that all share.
   * @param instead a holder in whose place `by` holds the key from now on; of two who ask at once one alone does.
   */
  hold(key: string, by: string, instead?: string): Promise<string>;
  /**
   * Takes one of `most` shares of `key` for `by`; `false` where they are all taken by others. The same `by` takes no
   * second one. Never gives more than `most`; where two ask at the same moment for the last, both may go without.
   */
  takeShare(key: string, most: number, by: string): Promise<boolean>;
  /** Frees a key that `by` holds; one that someone else holds stays. */
  letGo(key: string, by: string): Promise<void>;
  /** Who holds a key; `undefined` where no one does. Writes nothing. */
  held(key: string): Promise<string | undefined>;
  /**
   * Deletes everything held, and every share taken, since before `before` (ISO 8601, UTC), but for keys under
   * `until/<day>/` whose day is not before it.
   */
  releaseHolds(before: string): Promise<void>;
  /** References of submissions that may wait in quarantine. */
  setAside(): AsyncIterable<string>;
  /**
   * Writes `value` under `name`, for good, unless something is there, and answers what is there now: what the
   * store itself needs and no submission owns, such as the secret by which references are made.
   */
  keepOnce(name: string, value: string): Promise<string>;
  /** What is kept for good under names that begin with `prefix`, by name. */
  keptUnder(prefix: string): Promise<ReadonlyMap<string, string>>;
  /**
   * Adds to counts that all servers of the store share, each over a stretch of minutes that begins with its first, and
   * answers what they come to, in the order asked. Left out by a store that one server alone uses: it counts by itself.
   */
  addCounts?(added: readonly AddedCount[]): Promise<SharedCount[]>;
  /**
   * A page of the cases that the staff desk asks for. What was added or changed a moment ago is among them. It reads
   * the cases that are open, by the day they are due, and for words what was written in cases of the scope; never all.
   */
  cases(wanted: CasesWanted): Promise<CasesFound>;
  /** How many open cases there are of each kind that the staff desk counts. */
  countCases(wanted: CountsWanted): Promise<CaseCounts>;
  /** Writes down who did or saw what at the staff desk. */
  addAudit(entry: AuditEntry): Promise<void>;
  /** What was written down, by when, who and what, the latest first. */
  audit(wanted: AuditWanted): Promise<AuditEntry[]>;
  /** Erases what was written down before a moment (ISO 8601, UTC). */
  eraseAudit(before: string): Promise<void>;
  /**
   * Takes the answers to a question out of a submission, wherever it keeps them, for good. `false` where it has none.
   * The only change that is ever made to what was sent.
   */
  redact(reference: string, field: string): Promise<boolean>;
  /**
   * Keeps one more file of a submission, durably, under a name that no one can guess. The event that names it is written
   * afterwards: a file that none names is seen by no one, and erased with the others. `false` where there is no such
   * submission.
   */
  addFile(reference: string, key: string, bytes: Uint8Array): Promise<boolean>;
  /**
   * Erases a submission with its events, its files and what it holds. The shares that it took stay taken, so that erasing
   * gives no one more of them, and name no one any longer.
   */
  remove(reference: string): Promise<void>;
  getFile(reference: string, key: string): Promise<Uint8Array | undefined>;
  /** Erases a submission's files and leaves the rest. */
  removeFiles(reference: string): Promise<void>;
  close(): Promise<void>;
}

/** One message, ready to send: no header is left for an adapter to invent. */
export interface MailMessage {
  kind: DeliveryKind | 'reply';
  /** Made from the reference, so that a resend is the same message: `<K7RM3XDW.acknowledgement@example.gov.uk>`. */
  messageId: string;
  from: { name: string; address: string };
  /** One plain address: no comma, semicolon, angle bracket, quotation mark or line break. */
  to: string;
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
  language: string;
  headers: Record<string, string>;
  attachments: { filename: string; contentType: string; content: string | Uint8Array }[];
  /** What GOV.UK Notify fills its template with. `resident` holds words a resident wrote. */
  personalisation: { council: Record<string, string>; resident: Record<string, string> };
}

/** The acknowledgement of someone who left a mobile number and no email address. */
export interface TextMessage {
  /** The same each time it is sent: "K7RM3XDW.acknowledgement". */
  id: string;
  /** With the country's number: +447700900123. */
  to: string;
  text: string;
}

/** The acknowledgement of someone who left a postal address and neither of the others. */
export interface Letter {
  id: string;
  /** Three to six lines; the last is a British postcode. */
  to: string[];
  heading: string;
  text: string;
}

/** What sends text messages and letters; each is left out where the council does not. Both throw `MailFailure`. */
export interface Post {
  text?: (message: TextMessage) => Promise<void>;
  letter?: (letter: Letter) => Promise<void>;
}

/** A send that did not work. `final`: trying again cannot help (a refused address, a refused key). */
export class MailFailure extends Error {
  override name = 'MailFailure';
  readonly final: boolean;
  /** The service's own code, such as `421` or `ECONNREFUSED`. Never an address. */
  readonly code: string;
  constructor(code: string, final: boolean) {
    super(`mail not accepted: ${code}`);
    this.code = code;
    this.final = final;
  }
}

export interface Mailer {
  /** Resolves once the mail service has taken responsibility; throws `MailFailure` otherwise. */
  send(message: MailMessage): Promise<void>;
  close(): Promise<void>;
}
