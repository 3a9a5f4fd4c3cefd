import { daysToReview, isReviewNear, type Review } from '../domain/calendar/review.ts';
import type { Words } from '../i18n/words.ts';
import type { StaffNotice } from './staff-notice.ts';

interface Given {
  /** The day whose list it is, the first working day of the week: YYYY-MM-DD. */
  first: string;
  /** YYYY-MM-DD */
  today: string;
  /** The site's own address. */
  url: string;
  words: Words;
}

/** What an owner reads of the pages that someone should read again; `undefined` where there are none. */
export function reviewReminder(
  pages: readonly Review[],
  { first, today, url, words }: Given,
): Pick<StaffNotice, 'subject' | 'paragraphs' | 'links'> | undefined {
  const near = pages.filter(({ by }) => isReviewNear(by, first));
  if (near.length === 0) return undefined;
  return {
    subject: words('mail.notification.reviews.subject', { count: near.length }),
    paragraphs: [words('mail.notification.reviews.text'), words('mail.notification.reviews.how')],
    links: near.map(({ title, path, by }) => ({
      text: inWords({ title, date: by, left: daysToReview(by, today) }, words),
      href: `${url}${path}`,
    })),
  };
}

function inWords(
  { title, date, left }: { title: string; date: string; left: number },
  words: Words,
): string {
  if (left === 0) return words('mail.notification.reviews.today', { title });
  return left < 0
    ? words('mail.notification.reviews.over', { title, date, days: -left })
    : words('mail.notification.reviews.near', { title, date, days: left });
}
