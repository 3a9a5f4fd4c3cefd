/** Where a problem stands: a key of a standard or of a form. */
export type CharterPlace = { standard: number; key: string } | { form: string; key: string };

/** Something wrong (`error`) or legally doubtful (`warning`) in a charter. */
export interface CharterProblem {
  code:
    | 'same-id'
    | 'standards-contradict'
    | 'versions-overlap'
    | 'outside-complaint-code'
    | 'no-such-standard';
  severity: 'error' | 'warning';
  /** `standard` is its place in the charter's list, from 0. */
  at: CharterPlace;
  message: string;
  /** The law, code or document behind a warning. */
  source?: string;
}
