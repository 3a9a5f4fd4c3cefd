import type { AssistedChannel } from '../charter/standards-by-channel.ts';
import type { ReplyPromise } from '../charter/promise.ts';
import type { Answers } from '../forms/answers.ts';
import type { FormDefinition } from '../forms/definition.ts';
import type { z } from 'zod';
import type { deliveryKinds, storedFileSchema, SubmissionEvent } from './event-schema.ts';

export type { Delivery, SubmissionEvent } from './event-schema.ts';

/** Messages a submission gives rise to. Each is delivered on its own, with its own attempts. */
export type DeliveryKind = (typeof deliveryKinds)[number];

export type StoredFile = z.output<typeof storedFileSchema>;

/** The time at which a resident asked for a call. It is what staff work to, in place of a standard's. */
export interface Appointment {
  /** YYYY-MM-DD */
  on: string;
  /** Local times, 24-hour: 09:00 to 11:00. */
  from: string;
  to: string;
  /** ISO 8601 with the council's offset. */
  endsAt: string;
}

/**
 * What a resident sent, as it was sent. Written once and never changed: all that happens later is an event.
 */
export interface Submission {
  /** Eight characters, no hyphen: K7RM3XDW. */
  reference: string;
  /** The hash that tells the same form sent twice; see `sameness.ts`. */
  sameness: string;
  council: string;
  form: string;
  /** The form as it was when answered. */
  definition: FormDefinition;
  /** The page's language, en or one of the council's others. */
  language: string;
  /** ISO 8601, UTC. */
  receivedAt: string;
  answers: Answers;
  /**
   * What no question asked for, kept as it came: fields the form does not define, Formspree's special ones, answers to
   * questions that the other answers made needless, and text that came where a file is asked for.
   */
  extra: Answers;
  files: StoredFile[];
  /** When a reply is due; left out when the council publishes no time. */
  promise?: ReplyPromise;
  /** When it must be acknowledged, for a form with a standard for that. */
  acknowledgementPromise?: ReplyPromise;
  /** The time chosen, for a form that asks for one ("Ask us to call you"). */
  appointment?: Appointment;
  /** What has to be sent; for a message in quarantine, once staff release it. */
  deliveries: DeliveryKind[];
  /** Why it was set aside as likely spam; left out when it was not. */
  quarantine?: string;
  /** How it came and which officer filled the form in; left out where the resident sent it. */
  entered?: Entered;
}

/** A contact that came another way, and was entered at the staff desk. */
export interface Entered {
  channel: AssistedChannel;
  /** The officer's address. */
  by: string;
}

/** The words of a submission and the form they answer: all that decides who hears of it. */
export type Message = Pick<Submission, 'definition' | 'answers' | 'extra'>;

export interface SubmissionRecord {
  submission: Submission;
  /** In the order they were written. */
  events: SubmissionEvent[];
}
