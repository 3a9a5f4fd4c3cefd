import type { ReplyPromise } from '../charter/promise.ts';
import type { Answers } from '../forms/answers.ts';
import type { FormDefinition } from '../forms/definition.ts';
import { SlotFull, takePlace, type CallSlot } from './call-slots.ts';
import { FLOOD } from './flood.ts';
import type { SubmissionStore } from './ports.ts';
import { referenceFrom, SALTS } from './reference.ts';
import type { Hash, SamenessHashes, SenderOn } from './sameness.ts';
import { inHex, isWithinSameness, samenessHashes } from './sameness.ts';
import { wasAnswered } from './status.ts';
import type { Appointment, DeliveryKind, Entered, Submission } from './submission.ts';

/** A file that passed the checks; `type` was found from its content. */
export interface FileToKeep {
  field: string;
  name: string;
  type: string;
  bytes: Uint8Array;
}

export interface ToReceive {
  /** The council's id. */
  council: string;
  definition: FormDefinition;
  answers: Answers;
  /** As `Submission.extra`. */
  extra: Answers;
  files: readonly FileToKeep[];
  language: string;
  /** ISO 8601, UTC. */
  receivedAt: string;
  /** See `sameness.ts`. */
  nonce?: string;
  /** See `sameness.ts`. */
  sender?: SenderOn | undefined;
  /** The time chosen, where the form asks for one. */
  appointment?: Appointment;
  /** Where that is a time for so many calls: one of its places is taken before anything is kept. */
  slot?: CallSlot;
  /** When the reply is due; left out where the council publishes no time. */
  promise?: ReplyPromise;
  /** When it must be acknowledged, for a form with a standard for that. */
  acknowledgementPromise?: ReplyPromise;
  /** What has to be sent for it. */
  deliveries: readonly DeliveryKind[];
  /** Why it looks like spam. It is kept, and nothing is sent until staff release it. */
  quarantine?: string;
  /** How it came, where an officer filled the form in. */
  entered?: Entered;
}

/** What the entry point hands in. */
export interface ReceiveWith {
  store: SubmissionStore;
  hash: Hash;
  /** A name no one can guess, for a file: `crypto.randomUUID`. */
  randomName: () => string;
}

/**
 * Keeps what a resident sent, and says under which reference. Once this answers, the submission is stored for good
 * with all that has to be sent for it; nothing may be shown as accepted before.
 *
 * The reference is made from what was sent, so that one write decides: the same form sent again within ten minutes,
 * even at the same instant on another machine, finds the first (`isNew: false`) and adds nothing. What comes after staff
 * have replied to the first, or closed it, is a new message: no one looks at the first again.
 * Throws `StoreUnavailable`, and `SlotFull` where no call is left at the time that was chosen.
 */
export async function receive(
  given: ToReceive,
  { store, hash, randomName }: ReceiveWith,
): Promise<{ submission: Submission; isNew: boolean }> {
  const { receivedAt } = given;
  const hashes = await hashesOf(given, hash);
  const earlier = hashes.before && (await findSame(store, hashes.before, hash));
  if (earlier !== undefined && isWithinSameness(earlier.receivedAt, receivedAt)) {
    return { submission: earlier, isNew: false };
  }
  const own = await agreed(store, hashes);

  const kept = given.files.map((file) => ({ ...file, key: randomName() }));
  const submission = submissionOf(given, kept, inHex(own));
  const bytesByKey = new Map(kept.map(({ key, bytes }) => [key, bytes]));

  for await (const reference of referencesOf(own, hash)) {
    const candidate = { ...submission, reference };
    await takeSlot(given, reference, store);
    const result = await store.add(candidate, bytesByKey);
    if (result.outcome === 'added') return { submission: candidate, isNew: true };
    const isSame =
      result.by.sameness === candidate.sameness &&
      Date.parse(receivedAt) - Date.parse(result.by.receivedAt) < SAME_NONCE_HOURS * 3_600_000;
    if (isSame && !(await isAnswered(store, reference))) {
      return { submission: result.by, isNew: false };
    }
  }
  throw new Error('All references for one submission belong to others.');
}

/**
 * A reference that is in use has its place, or needs none: `add` says whose it is. So nothing is taken under it, or the last place
 * would be gone before this message comes to a reference of its own.
 */
async function takeSlot(
  { slot, receivedAt }: ToReceive,
  reference: string,
  store: SubmissionStore,
): Promise<void> {
  if (slot === undefined || (await store.find(reference)) !== undefined) return;
  if (await takePlace(store, slot, reference, receivedAt)) return;
  // The same was kept meanwhile.
  if ((await store.find(reference)) === undefined) throw new SlotFull(slot.field);
}

/** A form that is sent again a day later is a new message, even where its page always gives the same nonce. */
const SAME_NONCE_HOURS = 24;

/** No one is replied to so often within ten minutes. */
const MOST_REFERENCES = 16 * SALTS;

/** The references that a submission with this hash may have, in the order in which they are tried. */
async function* referencesOf(hash: Uint8Array, hashing: Hash): AsyncGenerator<string> {
  let from = hash;
  for (let tried = 0; tried < MOST_REFERENCES; tried += 1) {
    if (tried > 0 && tried % SALTS === 0) from = await hashing(from, 0);
    yield referenceFrom(from, tried % SALTS);
  }
}

async function isAnswered(store: SubmissionStore, reference: string): Promise<boolean> {
  const record = await store.find(reference);
  return record !== undefined && wasAnswered(record);
}

/** What is to be kept, but for its reference, which the store decides. */
function submissionOf(
  given: ToReceive,
  kept: readonly (FileToKeep & { key: string })[],
  sameness: string,
): Omit<Submission, 'reference'> {
  const { council, definition, language, receivedAt, answers, extra, deliveries } = given;
  const { promise, acknowledgementPromise, appointment, quarantine, entered } = given;
  return {
    sameness,
    council,
    form: definition.id,
    definition,
    language,
    receivedAt,
    answers,
    extra,
    files: kept.map(({ bytes, ...file }) => ({ ...file, bytes: bytes.length })),
    ...(promise === undefined ? {} : { promise }),
    ...(acknowledgementPromise === undefined ? {} : { acknowledgementPromise }),
    ...(appointment === undefined ? {} : { appointment }),
    deliveries: [...deliveries],
    ...(quarantine === undefined ? {} : { quarantine }),
    ...(entered === undefined ? {} : { entered }),
  };
}

function hashesOf(given: ToReceive, hash: Hash): Promise<SamenessHashes> {
  const { council, definition, answers, extra, files, nonce, sender, quarantine } = given;
  // What looks like spam must not swallow the same words sent again without the sign of it.
  const isSpam = quarantine !== undefined && quarantine !== FLOOD;
  const form = isSpam ? `${definition.id}, set aside` : definition.id;
  const same = { council, form, answers, extra, files, sender };
  return samenessHashes(nonce === undefined ? same : { ...same, nonce }, given.receivedAt, hash);
}

/**
 * The hash to keep it under. Two sendings on their way at once, one on each side of the edge of two buckets, can't see
 * each other's record yet: whichever comes first to the key they share decides for both.
 */
async function agreed(store: SubmissionStore, { own, edge }: SamenessHashes): Promise<Uint8Array> {
  if (edge === undefined) return own;
  const first = await store.hold(edge.key, referenceFrom(own));
  return first === referenceFrom(edge.other) ? edge.other : own;
}

/**
 * The submission with this sameness that still waits for the council. It is kept under the first reference that was neither
 * another's, nor that of an earlier one which staff had replied to.
 */
async function findSame(
  store: SubmissionStore,
  hash: Uint8Array,
  hashing: Hash,
): Promise<Submission | undefined> {
  const sameness = inHex(hash);
  for await (const reference of referencesOf(hash, hashing)) {
    const record = await store.find(reference);
    if (record === undefined) return undefined;
    if (record.submission.sameness === sameness && !wasAnswered(record)) return record.submission;
  }
  return undefined;
}
