import type { FileKind } from './file-kind.ts';

/** One answer as text: several values are joined by ", " as Formspree does; a date is `YYYY-MM-DD`. */
export type Answers = Record<string, string>;

/**
 * What a resident typed, before anyone checked it: every name with all the values that came under it.
 * A form with errors is shown again from this, so that nothing typed is lost.
 */
export type Given = Record<string, readonly string[]>;

/** A file as it arrived, before anyone checked it. */
export interface GivenFile {
  field: string;
  name: string;
  bytes: Uint8Array;
  /** What it is by its content, whatever its name says. Left out: none of the kinds that a form can take. */
  kind?: FileKind | undefined;
  /** How many bytes it had, where there were too many to read; `bytes` is empty then. */
  unreadBytes?: number;
}

/** Why an answer cannot be taken: a code for the words files, never a sentence. */
export interface Problem {
  /** The field's name; left out when the form as a whole is meant. */
  field?: string;
  code: ProblemCode;
  /** Figures and words the sentence needs: `{ max: 5000 }`. */
  values?: Record<string, string | number>;
}

/** Formspree's codes, and our own finer ones, each of which `formspreeCode` maps to one of Formspree's. */
export type ProblemCode =
  | 'EMPTY'
  | 'REQUIRED_FIELD_MISSING'
  | 'REQUIRED_FIELD_EMPTY'
  | 'TYPE_EMAIL'
  | 'TYPE_NUMERIC'
  | 'TYPE_TEXT'
  | 'NO_FILE_UPLOADS'
  | 'FILES_TOO_BIG'
  | 'TOO_MANY_FILES'
  | 'NO_WAY_TO_REPLY'
  | 'TOO_LONG'
  | 'TOO_SHORT'
  | 'TOO_LOW'
  | 'TOO_HIGH'
  | 'NOT_AN_OPTION'
  | 'NOT_A_DATE'
  | 'DATE_PART_MISSING'
  | 'NOT_A_POSTCODE'
  | 'NOT_A_TELEPHONE'
  | 'NOT_A_REFERENCE'
  | 'FILE_TYPE'
  | 'FILE_EMPTY'
  | 'CONSENT_NEEDED'
  | 'DAY_PAST'
  | 'DAY_TO_COME'
  | 'DAY_TOO_FAR'
  | 'DAY_NOT_OPEN'
  | 'TIME_NOT_OPEN'
  /** All calls of that time are taken. */
  | 'TIME_FULL';
