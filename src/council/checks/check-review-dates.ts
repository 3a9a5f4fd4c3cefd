import { dayNumber } from '../../domain/calendar/day-number.ts';
import type { ContentFile, Council } from '../council.ts';
import { filesOfEveryKind } from '../read/files-of-every-kind.ts';
import type { Finding } from '../wording/finding.ts';

/** So many days before, its owner is reminded. */
const NEAR = 14;

interface Reviewed {
  reviewOn?: string | undefined;
  owner?: string | undefined;
}

/** Pages that someone should have read again by now, or within two weeks. `today` is YYYY-MM-DD. Of the accessibility statement `check-statement.ts` says more. */
export function checkReviewDates(council: Council, today: string): Finding[] {
  const files = filesOfEveryKind(council) as ContentFile<Reviewed>[];
  return files.flatMap(({ id, file, data, lineOf }): Finding[] => {
    const { reviewOn, owner } = data;
    if (reviewOn === undefined) return [];
    const daysLeft = dayNumber(reviewOn) - dayNumber(today);
    if (daysLeft > NEAR) return [];
    if (id === 'accessibility' && council.knownIssues !== null) return [];
    const who = owner === undefined ? 'Somebody' : owner;
    const message =
      daysLeft >= 0
        ? `${who} should read this page again by ${reviewOn}: ${inDays(daysLeft)}. Put right what has changed, and give a new reviewOn.`
        : `${who} should have read this page again by ${reviewOn}. Read it, put right what has changed, and give a new reviewOn.`;
    return [{ severity: 'warning', file, line: lineOf(['reviewOn']), message }];
  });
}

function inDays(days: number): string {
  if (days === 0) return 'that is today';
  return days === 1 ? 'that is tomorrow' : `that is in ${String(days)} days`;
}
