import type { Answers } from '../forms/answers.ts';
import type { FormDefinition } from '../forms/definition.ts';
import { timesOfDay } from '../forms/times-of-day.ts';
import type { SubmissionStore } from './ports.ts';
import { wasAnswered } from './status.ts';
import type { Appointment, Submission, SubmissionRecord } from './submission.ts';

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
    return { key: keyOf(id, { on, ...times }), most: slot.most, field: slot.time };
  }
  return undefined;
}

/**
 * Takes one of the slot's places, each of which is a key that is written once: however many ask at the same moment, no
 * place has two. The same `by` takes no second one. `false` where all are taken by those who still wait for their call.
 * @param by the reference of the message that asks for it
 * @param now ISO 8601, UTC
 */
export async function takePlace(
  store: Pick<SubmissionStore, 'hold' | 'held' | 'find'>,
  slot: CallSlot,
  by: string,
  now: string,
): Promise<boolean> {
  const places = Array.from(
    { length: slot.most },
    (_, place) => `${slot.key}/${String(place + 1)}`,
  );
  // Its own comes first: one before it may have become free meanwhile.
  for (const place of places) {
    if ((await store.held(place)) === by) return true;
  }
  const holders = new Map<string, string>();
  for (const place of places) {
    const holder = await store.hold(place, by);
    if (holder === by) return true;
    holders.set(place, holder);
  }
  for (const [place, holder] of holders) {
    if (!(await isLeft(store, slot, { place, holder, now }))) continue;
    if ((await store.hold(place, by, holder)) === by) return true;
  }
  return false;
}

/** Minutes after which a place whose message never came to be is given to someone else: no request takes so long. */
const LEFT_MINUTES = 15;

/**
 * Whether the one who has a place has no more use for it, and it was not given back: what ended the process may have come in
 * between.
 */
async function isLeft(
  store: Pick<SubmissionStore, 'hold' | 'find'>,
  slot: CallSlot,
  { place, holder, now }: { place: string; holder: string; now: string },
): Promise<boolean> {
  const record = await store.find(holder);
  if (record !== undefined) return isOver(record) || !isFor(record.submission, slot);
  const since = await store.hold(`${place}/without-a-message/${holder}`, now);
  return Date.parse(now) - Date.parse(since) > LEFT_MINUTES * 60_000;
}

/** Whether there is nothing more to call about at the time that was chosen. */
function isOver(record: SubmissionRecord): boolean {
  return wasAnswered(record) || record.events.some(({ kind }) => kind === 'delayed');
}

/** Whether a message asks for a call at this time. Its answers may have been taken out since. */
function isFor({ form, appointment }: Submission, { key }: CallSlot): boolean {
  return appointment !== undefined && key === keyOf(form, appointment);
}

function keyOf(form: string, { on, from, to }: Pick<Appointment, 'on' | 'from' | 'to'>): string {
  return `${HELD_UNTIL}${on}/${form}/${`${from}-${to}`.replaceAll(':', '')}`;
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
  store: Pick<SubmissionStore, 'hold' | 'held' | 'find' | 'letGo'>,
  record: SubmissionRecord,
  now: string,
): Promise<void> {
  const { reference, definition, answers, appointment } = record.submission;
  const slot = slotChosen(definition, answers);
  if (slot === undefined || appointment === undefined) return;
  if (!isOver(record)) {
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
  store: Pick<SubmissionStore, 'hold' | 'held' | 'find'>,
  { reference, definition, answers, appointment }: Submission,
  now: string,
): Promise<boolean> {
  const slot = slotChosen(definition, answers);
  if (slot === undefined || appointment === undefined || appointment.on < now.slice(0, 10)) {
    return true;
  }
  return takePlace(store, slot, reference, now);
}
