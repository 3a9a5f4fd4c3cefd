import type { Answers } from '../forms/answers.ts';
import type { FormDefinition } from '../forms/definition.ts';
import { timesOfDay } from '../forms/times-of-day.ts';
import type { SubmissionStore } from './ports.ts';
import { wasAnswered } from './status.ts';
import type { Submission, SubmissionRecord } from './submission.ts';

/** A time on a day at which staff can make so many calls and no more. */
export interface CallSlot {
  /** Under it the store holds who has each of its places; it bears the day until which they are kept. */
  key: string;
  /** The calls that can be made in it. */
  most: number;
  /** The question that asks for the time. */
  field: string;
}

/** Thrown by `receive` where all calls of the time that someone chose are taken. Nothing was kept. */
export class SlotFull extends Error {
  override name = 'SlotFull';
  readonly field: string;
  constructor(field: string) {
    super('all calls of that time are taken');
    this.field = field;
  }
}

/** What keys begin with that a store holds until a day has gone: `until/2026-11-24/…`. */
export const HELD_UNTIL = 'until/';

/**
 * The slot that someone chose, from answers that `checkDays` passed; `undefined` where none was chosen, or the council does
 * not say how many calls can be made in one.
 * @example
 * // slot: { hours: telephone, time: call-at, most: 4 }
 * slotChosen(callBack, { 'call-on': '2026-11-24', 'call-at': '09:00-11:00' })
 * // => { key: 'until/2026-11-24/call-back/0900-1100', most: 4, field: 'call-at' }
 */
export function slotChosen({ id, fields }: FormDefinition, answers: Answers): CallSlot | undefined {
  for (const { name, slot } of fields) {
    const on = answers[name];
    const times = slot && timesOfDay(answers[slot.time] ?? '');
    if (on === undefined || slot?.most === undefined || times === undefined) continue;
    const time = `${times.from}-${times.to}`.replaceAll(':', '');
    return { key: `${HELD_UNTIL}${on}/${id}/${time}`, most: slot.most, field: slot.time };
  }
  return undefined;
}

/**
 * Takes one of the slot's places, each of which is a key that is written once: however many ask at the same moment, no
 * place has two. The same `by` takes no second one. `false` where all are taken.
 */
export async function takePlace(
  store: Pick<SubmissionStore, 'hold' | 'held'>,
  { key, most }: CallSlot,
  by: string,
): Promise<boolean> {
  // Its own comes first: one before it may have become free meanwhile.
  for (let place = 1; place <= most; place += 1) {
    if ((await store.held(`${key}/${String(place)}`)) === by) return true;
  }
  for (let place = 1; place <= most; place += 1) {
    if ((await store.hold(`${key}/${String(place)}`, by)) === by) return true;
  }
  return false;
}

/**
 * Gives a call's place back once there is nothing to call about at that time: answered, closed, or put off to another day. One
 * that is taken up again has it again, if it is free still.
 * @param record as it is after what happened
 * @param now ISO 8601, UTC
 * @example
 * // A call on 24 November 2026 between 9 and 11, of two, closed on the 23rd: someone else can choose that time again.
 * await keepPlaceInStep(store, record, '2026-11-23T12:00:00.000Z')
 */
export async function keepPlaceInStep(
  store: Pick<SubmissionStore, 'hold' | 'held' | 'letGo'>,
  record: SubmissionRecord,
  now: string,
): Promise<void> {
  const { reference, definition, answers, appointment } = record.submission;
  const slot = slotChosen(definition, answers);
  if (slot === undefined || appointment === undefined) return;
  const isOver = wasAnswered(record) || record.events.some(({ kind }) => kind === 'delayed');
  if (!isOver) {
    const last = record.events.findLast(({ kind }) => !kind.startsWith('delivery-'));
    if (last?.kind === 'reopened') await takePlaceAtRelease(store, record.submission, now);
    return;
  }
  for (let place = 1; place <= slot.most; place += 1) {
    await store.letGo(`${slot.key}/${String(place)}`, reference);
  }
}

/** What an officer reads who would release a message whose time is full, with what to do. */
export const FULL_AT_RELEASE =
  'All calls at the time that they chose are taken, so it cannot be released. Call them, agree another time and enter it for them. Then close this one.';

/**
 * Takes a place for what is released from quarantine, since what looks like spam takes none when it comes; `false` where
 * all are taken. Nothing is taken for a time that has gone.
 * @param now ISO 8601, UTC
 * @example
 * // Set aside on 23 November 2026, for a call on the 24th between 9 and 11, of which both are taken:
 * await takePlaceAtRelease(store, submission, '2026-11-23T12:00:00.000Z') // => false
 */
export async function takePlaceAtRelease(
  store: Pick<SubmissionStore, 'hold' | 'held'>,
  { reference, definition, answers, appointment }: Submission,
  now: string,
): Promise<boolean> {
  const slot = slotChosen(definition, answers);
  if (slot === undefined || appointment === undefined || appointment.on < now.slice(0, 10)) {
    return true;
  }
  return takePlace(store, slot, reference);
}
