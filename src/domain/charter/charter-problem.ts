/** Something wrong (`error`) or legally doubtful (`warning`) in a charter. */
export interface CharterProblem {
  code:
    | 'same-id'
    | 'standards-contradict'
    | 'standards-alike'
    | 'versions-overlap'
    | 'outside-complaint-code'
    | 'beyond-the-law';
  severity: 'error' | 'warning';
  /** `standard` is its place in the charter's list, from 0; `key`, which of its settings. */
  at: { standard: number; key: string };
  message: string;
  /** The law, code or document behind a warning. */
  source?: string;
}
