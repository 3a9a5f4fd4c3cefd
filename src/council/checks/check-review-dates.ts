import { daysToReview, isReviewNear } from '../../domain/calendar/review.ts';
import { mailboxOfOwner } from '../../domain/staff/mailbox-of-owner.ts';
import type { Council } from '../council.ts';
import { reviewedPages, type ReviewedPage } from '../read/reviewed-pages.ts';
import type { Finding } from '../wording/finding.ts';
import { nearest } from '../wording/nearest.ts';

/** Pages that someone should have read again by now, or within two weeks, and owners who could not be reminded. `today` is YYYY-MM-DD. */
export function checkReviewDates(council: Council, today: string): Finding[] {
  const pages = reviewedPages(council);
  return [
    ...pages.flatMap(({ file: { file, data, lineOf } }): Finding[] => {
      const { reviewOn, owner = 'Somebody' } = data;
      if (!isReviewNear(reviewOn, today)) return [];
      const daysLeft = daysToReview(reviewOn, today);
      const message =
        daysLeft >= 0
          ? `${owner} should read this page again by ${reviewOn}: ${inDays(daysLeft)}. Put right what has changed, and give a new reviewOn.`
          : `${owner} should have read this page again by ${reviewOn}. Read it, put right what has changed, and give a new reviewOn.`;
      return [{ severity: 'warning', file, line: lineOf(['reviewOn']), message }];
    }),
    ...(council.staff.reviewReminders ? notReminded(pages, council) : []),
  ];
}

/** Pages that no one is reminded of: those without an owner, and for each owner without a mailbox the first of theirs. */
function notReminded(pages: readonly ReviewedPage[], { staff }: Council): Finding[] {
  const byOwner = Map.groupBy(pages, ({ file }) => file.data.owner);
  return [...byOwner].flatMap(([owner, own]): Finding[] => {
    if (owner === undefined) return own.map(withoutOwner);
    const [first] = own;
    if (first === undefined || mailboxOfOwner(staff, owner) !== undefined) return [];
    const names = [...staff.teams, ...staff.people].map(({ name }) => name);
    const near = nearest(owner, names);
    const meant = near === undefined ? '' : `Did you mean "${near}"? `;
    const count = own.length === 1 ? 'this page' : `this page and ${String(own.length - 1)} more`;
    const { file, lineOf } = first.file;
    const message = `"${owner}" has no mailbox in staff.yaml, so no one is reminded of ${count}. ${meant}Name a team or a person of staff.yaml, or add a team of this name there: it may have no forms.`;
    return [{ severity: 'warning', file, line: lineOf(['owner']), message }];
  });
}

function withoutOwner({ file: { file, lineOf } }: ReviewedPage): Finding {
  const message =
    'No one is reminded to read this page again, because it has no owner. Write owner: and the name of a team or a person of staff.yaml.';
  return { severity: 'warning', file, line: lineOf(['reviewOn']), message };
}

function inDays(days: number): string {
  if (days === 0) return 'that is today';
  return days === 1 ? 'that is tomorrow' : `that is in ${String(days)} days`;
}
