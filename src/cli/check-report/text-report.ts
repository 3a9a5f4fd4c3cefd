import { findingInWords } from '../../council/wording/finding.ts';
import { countsOf, type Checked } from './checked.ts';

/** What was found, for a terminal. */
export function textReport({ councils, findings, reading }: Checked): string {
  return [
    ...findings.map(findingInWords),
    ...reading,
    `${councils.join(', ')}: ${countsOf(findings)}.`,
  ].join('\n');
}
