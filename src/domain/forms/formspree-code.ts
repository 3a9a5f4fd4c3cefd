import type { Problem, ProblemCode } from './answers.ts';

/** Codes that Formspree's client reads for a form as a whole: with a field it calls them unspecified. */
const formCodes = ['EMPTY', 'FILES_TOO_BIG', 'NO_FILE_UPLOADS', 'TOO_MANY_FILES'];

/** Every code of a problem with an answer. */
export const problemCodes = (): ProblemCode[] => Object.keys(codes) as ProblemCode[];

/** Formspree's code for each of ours. It has no finer ones. */
const codes: Record<ProblemCode, string> = {
  EMPTY: 'EMPTY',
  REQUIRED_FIELD_MISSING: 'REQUIRED_FIELD_MISSING',
  REQUIRED_FIELD_EMPTY: 'REQUIRED_FIELD_EMPTY',
  TYPE_EMAIL: 'TYPE_EMAIL',
  TYPE_NUMERIC: 'TYPE_NUMERIC',
  TYPE_TEXT: 'TYPE_TEXT',
  NO_FILE_UPLOADS: 'NO_FILE_UPLOADS',
  FILES_TOO_BIG: 'FILES_TOO_BIG',
  TOO_MANY_FILES: 'TOO_MANY_FILES',
  NO_WAY_TO_REPLY: 'REQUIRED_FIELD_MISSING',
  TOO_LONG: 'TYPE_TEXT',
  TOO_SHORT: 'TYPE_TEXT',
  TOO_LOW: 'TYPE_NUMERIC',
  TOO_HIGH: 'TYPE_NUMERIC',
  NOT_AN_OPTION: 'TYPE_TEXT',
  NOT_A_DATE: 'TYPE_TEXT',
  DATE_PART_MISSING: 'TYPE_TEXT',
  NOT_A_POSTCODE: 'TYPE_TEXT',
  NOT_A_TELEPHONE: 'TYPE_TEXT',
  NOT_A_REFERENCE: 'TYPE_TEXT',
  FILE_TYPE: 'TYPE_TEXT',
  FILE_EMPTY: 'REQUIRED_FIELD_EMPTY',
  CONSENT_NEEDED: 'REQUIRED_FIELD_MISSING',
  DAY_TO_COME: 'TYPE_TEXT',
  DAY_PAST: 'TYPE_TEXT',
  DAY_TOO_FAR: 'TYPE_TEXT',
  DAY_NOT_OPEN: 'TYPE_TEXT',
  TIME_NOT_OPEN: 'TYPE_TEXT',
  TIME_FULL: 'TYPE_TEXT',
};

/**
 * The code that Formspree's clients know for a problem.
 * @example
 * formspreeCode({ field: 'postcode', code: 'NOT_A_POSTCODE' }) // => "TYPE_TEXT"
 */
export function formspreeCode(problem: Problem): string {
  return codes[problem.code];
}

/**
 * A problem as Formspree's clients read it: a field code always with its field, a form code never.
 * The caller, which has the words, adds the sentence.
 */
export function formspreeProblem(problem: Problem): { code: string; field?: string } {
  const code = formspreeCode(problem);
  if (problem.field === undefined || formCodes.includes(code)) return { code };
  return { code, field: problem.field };
}
