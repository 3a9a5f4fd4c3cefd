import type { Answers } from '../forms/answers.ts';
import { isAboutTheReply } from '../forms/special-fields.ts';

/**
 * A keyed hash (HMAC-SHA256, 32 bytes) of bytes, or of a text in UTF-8, by the secret that is in force at a moment
 * (milliseconds since 1970; the first secret was always in force). Without the secret no one can try what a hash was made
 * from. Handed in by the entry point, since the domain has no library for it.
 */
export type Hash = (data: string | Uint8Array, at: number) => Promise<Uint8Array>;

/** The same form sent twice within this time is one submission: a double click, a reload, a retry on a bad line. */
export const SAME_WITHIN_MINUTES = 10;

/** Who sends, as it is known on one day, YYYY-MM-DD in UTC. It says nothing of the address. */
export type SenderOn = (day: string) => Promise<string>;

/** What two sendings must share to be the same. */
export interface SamenessOf {
  council: string;
  form: string;
  answers: Answers;
  /** As `Submission.extra`, `_replyto` in it. Those that say how to answer, and not what was said, don't count. */
  extra: Answers;
  files: readonly { field: string; name: string; bytes: Uint8Array }[];
  /**
   * A number that the page made for this one filling-in of the form. Where it is given, it counts in place of the time.
   * It suits a form on which different people give the same few answers ("Is this page useful?").
   * The answers count beside it: words changed after "back" are a new message, and must not be lost.
   */
  nonce?: string;
  /**
   * Who sends, unless the message itself shows who alone can have sent it. It counts beside the time: the name is another
   * each day, and each bucket of time goes by the name of its own day.
   */
  sender?: SenderOn | undefined;
}

/** Seconds before and after the edge of two buckets in which the same form may still be on its way on both sides. */
const EDGE_SECONDS = 15;

/** The hashes under which a submission may be known. Time is cut into buckets of ten minutes. */
export interface SamenessHashes {
  own: Uint8Array;
  /** What it would have been in the bucket before; where the page gave a nonce, before another secret came into force. */
  before?: Uint8Array;
  /** Near the edge of two buckets: what it would be on the other side, and a key that both sides share. */
  edge?: { other: Uint8Array; key: string };
}

/**
 * The hashes of what was received at `receivedAt` (ISO 8601, UTC).
 * @example
 * // 09:59:58 and 10:00:03 are five seconds apart, in two buckets: `before` of the later is `own` of the earlier.
 */
export async function samenessHashes(
  of: SamenessOf,
  receivedAt: string,
  hash: Hash,
): Promise<SamenessHashes> {
  const at = Date.parse(receivedAt);
  const files = await Promise.all(
    of.files.map(async ({ field, name, bytes }) => [field, name, inHex(await hash(bytes, 0))]),
  );
  const said = [
    of.council,
    of.form,
    normalised(of.answers),
    normalised(
      Object.fromEntries(Object.entries(of.extra).filter(([name]) => !isAboutTheReply(name))),
    ),
    files,
  ];
  if (of.nonce !== undefined && of.nonce !== '') {
    const all = JSON.stringify([...said, of.nonce]);
    const [own, before] = [await hash(all, at), await hash(all, at - SAME_WITHIN_MINUTES * 60_000)];
    // The same, but when another secret came into force since.
    return inHex(own) === inHex(before) ? { own } : { own, before };
  }
  const hashOf = async (bucket: number, when: string | number = bucket): Promise<Uint8Array> => {
    const who = of.sender === undefined ? [] : [await of.sender(dayOf(bucket))];
    return hash(JSON.stringify([...said, ...who, when]), bucket * SAME_WITHIN_MINUTES * 60_000);
  };
  const bucket = bucketOf(at);
  const [own, before] = [await hashOf(bucket), await hashOf(bucket - 1)];
  const earlier = bucketOf(at - EDGE_SECONDS * 1_000);
  const later = bucketOf(at + EDGE_SECONDS * 1_000);
  if (earlier === later) return { own, before };
  const key = `same-${inHex(await hashOf(later, `edge ${String(later)}`))}`;
  return {
    own,
    before,
    edge: { key, other: later === bucket ? before : await hashOf(bucket + 1) },
  };
}

function bucketOf(at: number): number {
  return Math.floor(at / (SAME_WITHIN_MINUTES * 60_000));
}

/** No bucket lies on both sides of midnight. */
function dayOf(bucket: number): string {
  return new Date(bucket * SAME_WITHIN_MINUTES * 60_000).toISOString().slice(0, 10);
}

/** Whether two instants are close enough for the same words to be the same submission. */
export function isWithinSameness(earlierAt: string, laterAt: string): boolean {
  return Date.parse(laterAt) - Date.parse(earlierAt) <= SAME_WITHIN_MINUTES * 60_000;
}

export function inHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Answers in one order, without what a browser or a retry may change: line ends, spaces around, accents' encoding. */
function normalised(answers: Answers): [string, string][] {
  return Object.entries(answers)
    .map(([name, answer]): [string, string] => [
      name,
      answer.normalize('NFC').replace(/\s+/g, ' ').trim(),
    ])
    .filter(([, answer]) => answer !== '')
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
