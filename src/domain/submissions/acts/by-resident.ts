import { wasAnswered } from '../status.ts';
import type { StoredFile, SubmissionRecord } from '../submission.ts';
import { ActRefused, begun, nameOf, type EventOf } from './act.ts';

/** Times that one submission can be added to. No one has so much to say, and each is an email to the team. */
export const MOST_ADDED = 20;
/** Times that the ways to reach someone can be changed, for one submission: each writes to an address. */
export const MOST_CHANGES = 5;

/** Whether a resident can still add to it, or say that it is sorted: it was neither answered nor closed. */
export function canStillAct(record: SubmissionRecord): boolean {
  return !wasAnswered(record);
}

/** Whether there is room for one more event of a kind, of so many in all. */
export function hasRoom(
  { events }: SubmissionRecord,
  kind: 'added' | 'contact-changed',
  most: number,
): boolean {
  return events.filter((event) => event.kind === kind).length < most;
}

/**
 * The resident adds words, a file, or both. The team gets an email about it.
 * @param at ISO 8601, UTC, as for the others here
 * @throws ActRefused
 */
export function add(
  record: SubmissionRecord,
  { words, files }: { words?: string | undefined; files: readonly StoredFile[] },
  at: string,
): EventOf<'added'> {
  mayStillAct(record);
  if (!hasRoom(record, 'added', MOST_ADDED)) {
    throw new ActRefused(`${nameOf(record)} was added to ${String(MOST_ADDED)} times.`);
  }
  return {
    ...begun(record, 'added', { at }),
    ...(words !== undefined && words !== '' && { words }),
    ...(files.length > 0 && { files: [...files] }),
    mailed: true,
  };
}

/**
 * The resident says that nothing more needs doing. It is closed without a reply, which is neither kept nor late in the
 * figures; a request for information counts as withdrawn.
 * @throws ActRefused
 */
export function settle(record: SubmissionRecord, at: string): EventOf<'settled'> {
  mayStillAct(record);
  return { ...begun(record, 'settled', { at }), mailed: true };
}

/** The ways to reach someone, each left out where it stays as it was. */
export interface Contact {
  email?: string | undefined;
  phone?: string | undefined;
  address?: string | undefined;
}

/**
 * The resident is reached in another way from now on.
 * @throws ActRefused
 */
export function changeContact(
  record: SubmissionRecord,
  { email, phone, address }: Contact,
  at: string,
): EventOf<'contact-changed'> {
  mayStillAct(record);
  if (!hasRoom(record, 'contact-changed', MOST_CHANGES)) {
    throw new ActRefused(`${nameOf(record)} was changed ${String(MOST_CHANGES)} times.`);
  }
  return {
    ...begun(record, 'contact-changed', { at }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    ...(address !== undefined && { address }),
    mailed: true,
  };
}

/**
 * The resident asks for all of it to be erased. Staff decide, since the law lets a council keep some things; they answer
 * within one month (UK General Data Protection Regulation, Article 12(3)). Asked again, the first asking counts.
 * @param today YYYY-MM-DD, by the council's clock
 * @throws ActRefused where it was asked before
 */
export function askForErasure(
  record: SubmissionRecord,
  at: string,
  today: string,
): EventOf<'erasure-asked'> {
  if (record.events.some(({ kind }) => kind === 'erasure-asked')) {
    throw new ActRefused(`${nameOf(record)}: this was asked before.`);
  }
  return {
    ...begun(record, 'erasure-asked', { at }),
    answerBy: oneMonthAfter(today),
    mailed: true,
  };
}

/**
 * The same day of the next month; where it has none, its last day.
 * @example oneMonthAfter('2027-01-31') // => "2027-02-28"
 */
export function oneMonthAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10);
}

function mayStillAct(record: SubmissionRecord): void {
  if (!canStillAct(record)) throw new ActRefused(`${nameOf(record)} was answered or closed.`);
}
