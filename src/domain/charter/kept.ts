import type { ReplyPromise } from './promise.ts';

/**
 * Whether a reply at this moment keeps the promise. The whole of the last second counts.
 * @param repliedAt epoch milliseconds or ISO 8601 with an offset
 * @example wasKept({ dueAt: '2026-12-30T23:59:59+00:00', … }, '2026-12-30T23:59:59.900Z') // => true
 */
export function wasKept(promise: Pick<ReplyPromise, 'dueAt'>, repliedAt: number | string): boolean {
  return new Date(repliedAt).getTime() < new Date(promise.dueAt).getTime() + 1000;
}

/**
 * Whether a promise runs to the end of its day, so that no time of day is named. A minute that it ends at is a whole one.
 * @example isToEndOfDay({ dueAt: '2026-12-30T23:59:59+00:00' }) // => true
 * isToEndOfDay({ dueAt: '2026-11-30T12:00:00+00:00' }) // => false
 */
export function isToEndOfDay({ dueAt }: Pick<ReplyPromise, 'dueAt'>): boolean {
  return dueAt.slice(11, 19) === '23:59:59';
}
