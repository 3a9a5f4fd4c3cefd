import { dayNumber } from './day-number.ts';

/** A page that someone should read again by a day. */
export interface Review {
  title: string;
  /** Its address on the site: `/services/bins/missed-bin/`. */
  path: string;
  /** YYYY-MM-DD */
  by: string;
}

/** The pages that one mailbox is reminded of. */
export interface ReviewsOfOwner {
  to: string;
  pages: Review[];
}

/** So many days before, its owner is reminded. */
export const NEAR_REVIEW_DAYS = 14;

/**
 * The days that are left until a page should have been read again; fewer than none where its day has gone.
 * @example daysToReview('2026-12-01', '2026-11-23') // => 8
 */
export function daysToReview(by: string, today: string): number {
  return dayNumber(by) - dayNumber(today);
}

/**
 * Whether a page should have been read again by now, or soon.
 * @example isReviewNear('2026-12-07', '2026-11-23') // => true: in 14 days
 */
export function isReviewNear(by: string, today: string): boolean {
  return daysToReview(by, today) <= NEAR_REVIEW_DAYS;
}
