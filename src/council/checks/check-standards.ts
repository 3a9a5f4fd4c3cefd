import { checkCharter } from '../../domain/charter/check-charter.ts';
import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';

/** The charter's standards, told by file and line. */
export function checkStandards({ charter, facts }: Council): Finding[] {
  return checkCharter(charter.data.standards, facts.nation).map(
    ({ severity, at, message, source }) => ({
      severity,
      file: charter.file,
      line: charter.lineOf(['standards', at.standard, at.key]),
      message,
      ...(source !== undefined && { source }),
    }),
  );
}
