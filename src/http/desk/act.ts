import type { Staff } from '../../domain/staff/staff.ts';
import type { SubmissionEvent } from '../../domain/submissions/event-schema.ts';
import type { SubmissionRecord } from '../../domain/submissions/submission.ts';
import type { Runtime } from '../runtime.ts';
import type { Session } from './session.ts';

/** Someone about to act on a case. */
export interface Acting {
  runtime: Runtime;
  staff: Staff;
  session: Session;
  record: SubmissionRecord;
  /** What was asked of us. */
  request: Request;
  /** What addresses begin with where someone follows a link of an email, and is not signed in. */
  link?: string;
}

/** One question of an act's page. */
export interface Question {
  name: string;
  label: string;
  hint?: string;
  kind: 'line' | 'lines' | 'date' | 'one-of' | 'yes';
  /** What is filled in before anyone answers; a date is YYYY-MM-DD. */
  value?: string;
  options?: { value: string; text: string }[];
}

/** What was filled in, by the names of the questions. */
export type Filled = Readonly<Record<string, string>>;

/** Something that can be done with a case: a page that asks, and what is written down. */
export interface Act {
  /** The link to its page, and the page's heading. */
  title: string;
  /** The words on its button. */
  button: string;
  /** Whether it makes sense now. The rules decide when it is done. */
  isOffered: (acting: Acting) => boolean;
  /** A sentence that says what it does. */
  says: (acting: Acting) => string;
  questions: (acting: Acting) => Question[];
  /** @throws ActRefused with the rule */
  event: (acting: Acting, filled: Filled) => SubmissionEvent | Promise<SubmissionEvent>;
  /** Shown as it will be sent, before it is. */
  isPreviewed?: boolean;
  /** Whether files go with it. They are chosen where it is shown before it is sent. */
  takesFiles?: boolean;
}
