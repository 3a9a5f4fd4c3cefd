import { filesOf } from '../domain/submissions/files-of.ts';
import { erasureDays, filesKeptUntil } from '../domain/submissions/retention.ts';
import type { Submission, SubmissionRecord } from '../domain/submissions/submission.ts';

/** The keys, besides its own, by which a submission is found: when it came, and when it goes. */
export function markersOf(submission: Submission): string[] {
  const { reference, receivedAt } = submission;
  return [
    `received/${inKey(receivedAt)}/${reference}`,
    ...erasureDays(submission).map((day) => `expires/${day}/${reference}`),
  ];
}

/** The marker by which a file that came later is found when its time is over. */
export function markerOfFiles(submission: Submission): string {
  return `expires/${filesKeptUntil(submission).slice(0, 10)}/${submission.reference}`;
}

/** Whether a day's marker still has a use: its submission is there, and its files are not erased already. */
export function isDueOn(day: string, record: SubmissionRecord | undefined): boolean {
  if (record === undefined) return false;
  const { submission, events } = record;
  const isErased = events.some(({ kind }) => kind === 'files-erased');
  const files = isErased ? [] : filesOf(record);
  return erasureDays({ ...submission, files }).includes(day);
}

/** @example referenceIn('expires/2027-11-23/K7RM3XDW') // => "K7RM3XDW" */
export function referenceIn(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

/**
 * An instant as a key can hold it, in the same order.
 * @example inKey('2026-11-23T09:00:00.000Z') // => "2026-11-23T09-00-00.000Z"
 */
export function inKey(at: string | Date): string {
  return (at instanceof Date ? at.toISOString() : at).replaceAll(':', '-');
}

/** The time in an outbox marker: `outbox/<REF>/<time>_<random>`. */
export function timeOf(marker: string): string {
  return marker.split('/')[2] ?? '';
}
