import type { Finding } from '../../council/wording/finding.ts';

/** All that one run of the check found: the terminal, JSON, SARIF, annotations and the page for editors are made of this. */
export interface Checked {
  /** The councils that were read. */
  councils: readonly string[];
  /** YYYY-MM-DD */
  day: string;
  findings: readonly Finding[];
  /** How hard the pages are to read, in lines; none where a file has errors. */
  reading: readonly string[];
}

/** @example countsOf(findings) // => "2 errors, 1 warning" */
export function countsOf(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`;
}

/** @example counted(2, 'error') // => "2 errors" */
export function counted(amount: number, thing: string): string {
  return `${String(amount)} ${thing}${amount === 1 ? '' : 's'}`;
}
