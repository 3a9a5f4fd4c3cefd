import type { SubmissionStore } from './ports.ts';
import type { Submission } from './submission.ts';

/** Days that a share of the day's acknowledgements is remembered: it is asked for on that day and the next. */
const HOLD_DAYS = 2;

/**
 * The moment from which a submission is no longer kept: so many months after receipt as its form said when it was
 * answered. A day that the month does not have is its last.
 * @example keptUntil({ receivedAt: '2026-08-31T09:00:00.000Z', definition: { keepMonths: 6, … } }) // => "2027-02-28T09:00:00.000Z"
 */
export function keptUntil({
  receivedAt,
  definition,
}: Pick<Submission, 'receivedAt' | 'definition'>): string {
  const date = new Date(receivedAt);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + definition.keepMonths + 1, 0);
  date.setUTCDate(Math.min(day, date.getUTCDate()));
  return date.toISOString();
}

/** The moment from which its files are no longer kept. */
export function filesKeptUntil({
  receivedAt,
  definition,
}: Pick<Submission, 'receivedAt' | 'definition'>): string {
  return daysLater(receivedAt, definition.keepFilesDays);
}

export interface Erased {
  submissions: number;
  /** Submissions whose files were erased and whose words are still kept. */
  files: number;
}

/**
 * Erases what has been kept long enough: files first, later the whole submission with its events and mail. Run daily;
 * cut short by `until` (ISO 8601, UTC), it goes on the next day.
 */
export async function eraseExpired({
  store,
  now,
  until,
  eraseMail = async () => {},
}: {
  store: SubmissionStore;
  now: () => string;
  until: string;
  /** Erases the mail about one submission, where it lies in a folder of ours. */
  eraseMail?: (reference: string) => Promise<void>;
}): Promise<Erased> {
  const erased: Erased = { submissions: 0, files: 0 };
  const at = now();
  await store.releaseHolds(daysLater(at, -HOLD_DAYS));
  // Nothing is kept for less than a day.
  for await (const { submission, events } of store.list({ to: daysLater(at, -1) })) {
    if (now() >= until) break;
    const { reference } = submission;
    if (keptUntil(submission) <= at) {
      await eraseMail(reference);
      await store.remove(reference);
      erased.submissions += 1;
    } else if (
      submission.files.length > 0 &&
      filesKeptUntil(submission) <= at &&
      !events.some(({ kind }) => kind === 'files-erased')
    ) {
      await store.removeFiles(reference);
      await store.addEvent(reference, { id: 'files-erased', at, kind: 'files-erased' });
      erased.files += 1;
    }
  }
  return erased;
}

function daysLater(at: string, days: number): string {
  return new Date(Date.parse(at) + days * 86_400_000).toISOString();
}
