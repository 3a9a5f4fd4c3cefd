import type { Council } from './council.ts';
import type { Finding } from './finding.ts';

/** What is wrong or doubtful across a council's files. `today` is YYYY-MM-DD, for review dates. */
export function checkCouncil(council: Council, today: string): Finding[] {
  void council;
  void today;
  return [];
}
