import type { ReplyPromise } from './promise.ts';

/**
 * Whether a reply at this moment keeps the promise. The whole of the last second counts.
 * @param repliedAt epoch milliseconds or ISO 8601 with an offset
 * @example wasKept({ dueAt: '2026-12-30T23:59:59+00:00', … }, '2026-12-30T23:59:59.900Z') // => true
 */
export function wasKept(promise: Pick<ReplyPromise, 'dueAt'>, repliedAt: number | string): boolean {
  return new Date(repliedAt).getTime() < new Date(promise.dueAt).getTime() + 1000;
}
