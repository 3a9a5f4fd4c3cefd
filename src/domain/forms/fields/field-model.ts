import type { Given, ProblemCode } from '../answers.ts';
import type { FormField } from '../definition.ts';
import type { Wording } from '../wording.ts';

/** A problem before it knows whose it is. */
export interface FieldProblem {
  code: ProblemCode;
  values?: Record<string, string | number>;
}

/** The answer in its stored form, empty when nothing was answered; or what is wrong with it. */
export type Checked = { answer: string } | { problems: FieldProblem[] };

/**
 * One type of question: how it checks itself, and how its answer is shown.
 * Whether an answer is needed at all is not its business: `checkAnswers` asks that of every type alike.
 */
export interface FieldModel {
  /** The names its answer is sent under: one, or one a box (`born-day`, `born-month`, `born-year`). */
  inputNames(field: FormField): string[];
  check(field: FormField, given: Given): Checked;
  /** The code for a required question left unanswered, where it is not Formspree's own. */
  codeWhenMissing?: ProblemCode;
  /** The options chosen, for conditions. Left out, the answer itself is the only one. */
  chosen?(field: FormField, answer: string): string[];
  /** The boxes of an answer that has several, in their order: `day`, `month`, `year`. */
  parts?: readonly string[];
  /** Its form names the answers to choose from: `options:`. */
  takesOptions?: boolean;
  /** All its options are in sight, so that a question that follows from one can be right under it. */
  showsOptions?: boolean;
  /** Files come for it beside the answers. */
  takesFiles?: boolean;
  /** Its answer is what someone has to say, in sentences that someone should read. */
  holdsMessage?: boolean;
  /** Its answer is an address that mail goes to. */
  isMailbox?: boolean;
  /** Its answer says how to reach who sent it. */
  reachesSender?: boolean;
  /** Its answer tells one sender from another. */
  identifiesSender?: boolean;
  /** The answer as a resident reads it on a page. A line end separates lines. */
  onPage(field: FormField, answer: string, words: Wording): string;
  /** The answer as staff read it in an e-mail. */
  inEmail(field: FormField, answer: string, words: Wording): string;
  /** The answer in a CSV's cell: one line where it can be, dates as YYYY-MM-DD, options by their value. */
  inCsv(field: FormField, answer: string): string;
}

/** For types whose answer is shown everywhere as it is stored. */
export const shownAsStored: Pick<FieldModel, 'onPage' | 'inEmail' | 'inCsv'> = {
  onPage: (_field, answer) => answer,
  inEmail: (_field, answer) => answer,
  inCsv: (_field, answer) => answer,
};

/** For types with one input, which has the field's own name. */
export const oneInput: Pick<FieldModel, 'inputNames'> = {
  inputNames: (field) => [field.name],
};
