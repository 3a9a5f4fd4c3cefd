import { msInDay } from '../calendar/day-number.ts';
import { AUDIT_DAYS } from './cases/audit.ts';
import { filesOf } from './files-of.ts';
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

/** The moment from which its files are no longer kept, whenever they came. */
export function filesKeptUntil({
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
  /** Left out where all went well; true where nothing was erased, since the clock cannot be believed. */
  clockIsWrong?: true;
  submissions: number;
  /** Submissions whose files were erased and whose words are still kept. */
  files: number;
}

/** Days after the build, and after the newest message, in which a clock is believed. */
const DAYS_AFTER_BUILD = 400;
const DAYS_AFTER_NEWEST = 60;
/** Days after the first of the month's erasings in which it is: a month, and as long again as after a message. */
const DAYS_AFTER_BELIEVED = 91;

/** Under which the store keeps in which months the clock was believed: a line a month, for good. */
const BELIEVED = 'clock-believed/';

/**
 * Whether a clock can be right: erasing what is old by a clock that is years ahead would erase everything. A council
 * builds its site at least once a year, since its calendar runs out, and hears from someone in two months. A clock that
 * is wrong dates the next message and the next build as well, so they alone would show it right: it also has to follow
 * on the last time at which it was believed. Where it is not, nothing is erased until someone who has looked says that
 * the clock is right.
 * @param now ISO 8601, UTC, as are the others
 * @example
 * // Built and last written to on 23 November 2026, and the clock says 2029:
 * isBelievable('2029-11-23T09:00:00.000Z', { builtAt: '2026-11-23T08:00:00.000Z', newestAt: '2026-11-23T09:00:00.000Z' }) // => false
 */
export function isBelievable(now: string, { builtAt, newestAt, believedAt }: KnownTimes): boolean {
  if (believedAt !== undefined && now > daysLater(believedAt, DAYS_AFTER_BELIEVED)) return false;
  if (builtAt !== undefined && now > daysLater(builtAt, DAYS_AFTER_BUILD)) return false;
  return newestAt === undefined || now <= daysLater(newestAt, DAYS_AFTER_NEWEST);
}

/** What a clock is held against; what is not known is left out. ISO 8601, UTC. */
interface KnownTimes {
  builtAt?: string | undefined;
  newestAt?: string | undefined;
  believedAt?: string | undefined;
}

/** When the clock was last believed, to the month; `undefined` where nothing was ever erased. */
export async function believedAt(
  store: Pick<SubmissionStore, 'keptUnder'>,
): Promise<string | undefined> {
  return [...(await store.keptUnder(BELIEVED)).values()].sort().at(-1);
}

interface EraseWith {
  store: SubmissionStore;
  /** ISO 8601, UTC. */
  now: () => string;
  /** ISO 8601, UTC: what is not done by then is left for the next time. */
  until: string;
  /** ISO 8601, UTC: when the site was built, where that is known. */
  builtAt?: string | undefined;
  /** Someone has looked at the clock, and says that it is right. */
  clockIsRight?: boolean;
  /** Erases the mail about one submission, where it lies in a folder of ours. */
  eraseMail?: (reference: string) => Promise<void>;
  /** Counts submissions into totals that are kept, before they are erased; answers those that may be erased now. */
  countFirst?: (records: readonly SubmissionRecord[]) => Promise<readonly SubmissionRecord[]>;
}

/** Submissions erased at the same time: over a network each is a handful of requests. */
const TOGETHER = 8;

/** Submissions counted at once, into one line of the totals that are kept. */
const COUNTED_TOGETHER = 200;

/**
 * Erases what has been kept long enough: files first, later the whole submission with its events and mail. Run at least
 * daily.
 */
export async function eraseExpired(given: EraseWith): Promise<Erased> {
  const { store, now, until } = given;
  const erased: Erased = { submissions: 0, files: 0 };
  const at = now();
  if (given.clockIsRight !== true) {
    const newestAt = await store.newestAt();
    const known = { builtAt: given.builtAt, newestAt, believedAt: await believedAt(store) };
    if (!isBelievable(at, known)) return { ...erased, clockIsWrong: true };
  }
  // One that is behind the build is no measure of anything.
  if (given.builtAt === undefined || at >= given.builtAt) {
    await store.keepOnce(BELIEVED + at.slice(0, 7), at);
  }
  await store.releaseHolds(daysLater(at, -HOLD_DAYS));
  await store.eraseAudit(daysLater(at, -AUDIT_DAYS));
  let files: SubmissionRecord[] = [];
  let whole: SubmissionRecord[] = [];
  const eraseSome = async (some: readonly SubmissionRecord[]): Promise<void> => {
    for (let start = 0; start < some.length; start += TOGETHER) {
      const together = some.slice(start, start + TOGETHER);
      const whats = await Promise.all(together.map((record) => eraseDue(record, at, given)));
      for (const what of whats) if (what !== undefined) erased[what] += 1;
    }
  };
  const eraseWhole = async (): Promise<void> => {
    const some = whole;
    whole = [];
    await eraseSome(given.countFirst === undefined ? some : await given.countFirst(some));
  };
  for await (const record of store.expiring(at)) {
    if (now() >= until) break;
    if (keptUntil(record.submission) <= at) whole.push(record);
    else files.push(record);
    if (whole.length === COUNTED_TOGETHER) await eraseWhole();
    if (files.length < TOGETHER) continue;
    await eraseSome(files);
    files = [];
  }
  await eraseSome(files);
  await eraseWhole();
  return erased;
}

async function eraseDue(
  record: SubmissionRecord,
  at: string,
  { store, eraseMail }: EraseWith,
): Promise<'submissions' | 'files' | undefined> {
  const { submission, events } = record;
  const { reference } = submission;
  if (keptUntil(submission) <= at) {
    await eraseMail?.(reference);
    await store.remove(reference);
    return 'submissions';
  }
  const hasFiles =
    filesOf(record).length > 0 && !events.some(({ kind }) => kind === 'files-erased');
  if (!hasFiles || filesKeptUntil(submission) > at) return undefined;
  await store.removeFiles(reference);
  await store.addEvent(reference, { id: 'files-erased', at, kind: 'files-erased' });
  return 'files';
}

function daysLater(at: string, days: number): string {
  return new Date(Date.parse(at) + days * msInDay).toISOString();
}
