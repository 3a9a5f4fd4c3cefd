import type { SubmissionStore } from './ports.ts';
import type { Submission, SubmissionRecord } from './submission.ts';

/** Days that a share of the day's acknowledgements is remembered: it is asked for on that day and the next. */
export const HOLD_DAYS = 2;

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
function filesKeptUntil({
  receivedAt,
  definition,
}: Pick<Submission, 'receivedAt' | 'definition'>): string {
  return daysLater(receivedAt, definition.keepFilesDays);
}

/** The days, YYYY-MM-DD in UTC, on which something of a submission is no longer kept: its files first, then the rest. */
export function erasureDays(
  submission: Pick<Submission, 'receivedAt' | 'definition' | 'files'>,
): string[] {
  const moments = [
    ...(submission.files.length > 0 ? [filesKeptUntil(submission)] : []),
    keptUntil(submission),
  ];
  return [...new Set(moments.map((at) => at.slice(0, 10)))];
}

export interface Erased {
  submissions: number;
  /** Submissions whose files were erased and whose words are still kept. */
  files: number;
}

interface EraseWith {
  store: SubmissionStore;
  /** ISO 8601, UTC. */
  now: () => string;
  /** ISO 8601, UTC: what is not done by then is left for the next time. */
  until: string;
  /** Erases the mail about one submission, where it lies in a folder of ours. */
  eraseMail?: (reference: string) => Promise<void>;
}

/** Submissions erased at the same time: over a network each is a handful of requests. */
const TOGETHER = 8;

/**
 * Erases what has been kept long enough: files first, later the whole submission with its events and mail. Run at least
 * daily.
 */
export async function eraseExpired(given: EraseWith): Promise<Erased> {
  const { store, now, until } = given;
  const erased: Erased = { submissions: 0, files: 0 };
  const at = now();
  await store.releaseHolds(daysLater(at, -HOLD_DAYS));
  let some: SubmissionRecord[] = [];
  const eraseSome = async (): Promise<void> => {
    const whats = await Promise.all(some.map((record) => eraseDue(record, at, given)));
    for (const what of whats) if (what !== undefined) erased[what] += 1;
    some = [];
  };
  for await (const record of store.expiring(at)) {
    if (now() >= until) break;
    some.push(record);
    if (some.length === TOGETHER) await eraseSome();
  }
  await eraseSome();
  return erased;
}

async function eraseDue(
  { submission, events }: SubmissionRecord,
  at: string,
  { store, eraseMail }: EraseWith,
): Promise<keyof Erased | undefined> {
  const { reference, files } = submission;
  if (keptUntil(submission) <= at) {
    await eraseMail?.(reference);
    await store.remove(reference);
    return 'submissions';
  }
  const hasFiles = files.length > 0 && !events.some(({ kind }) => kind === 'files-erased');
  if (!hasFiles || filesKeptUntil(submission) > at) return undefined;
  await store.removeFiles(reference);
  await store.addEvent(reference, { id: 'files-erased', at, kind: 'files-erased' });
  return 'files';
}

function daysLater(at: string, days: number): string {
  return new Date(Date.parse(at) + days * 86_400_000).toISOString();
}
