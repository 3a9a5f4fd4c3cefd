import type { ContentFile, Council } from '../council.ts';
import { filesOfEveryKind } from '../read/files-of-every-kind.ts';
import type { Finding } from '../wording/finding.ts';

interface Reviewed {
  reviewOn?: string | undefined;
  owner?: string | undefined;
}

/** Pages that someone should have read again by now. `today` is YYYY-MM-DD. Of the accessibility statement `check-statement.ts` says more. */
export function checkReviewDates(council: Council, today: string): Finding[] {
  const files = filesOfEveryKind(council) as ContentFile<Reviewed>[];
  return files.flatMap(({ id, file, data, lineOf }): Finding[] => {
    const { reviewOn, owner } = data;
    if (reviewOn === undefined || reviewOn >= today) return [];
    if (id === 'accessibility' && council.knownIssues !== null) return [];
    const who = owner === undefined ? 'Somebody' : owner;
    return [
      {
        severity: 'warning',
        file,
        line: lineOf(['reviewOn']),
        message: `${who} should have read this page again by ${reviewOn}. Read it, put right what has changed, and give a new reviewOn.`,
      },
    ];
  });
}
