import type { Answers } from '../forms/answers.ts';

/** SHA-256 of bytes, or of a text in UTF-8; handed in by the entry point, since the domain has no library for it. */
export type Hash = (data: string | Uint8Array) => Promise<Uint8Array>;

/** The same form sent twice within this time is one submission: a double click, a reload, a retry on a bad line. */
export const SAME_WITHIN_MINUTES = 10;

/** What two sendings must share to be the same. */
export interface SamenessOf {
  council: string;
  form: string;
  answers: Answers;
  /** Fields the form does not define. Those that begin with `_` say how to answer, not what was said, and don't count. */
  extra: Answers;
  files: readonly { field: string; name: string; bytes: Uint8Array }[];
  /**
   * A number that the page made for this one filling-in of the form. Where it is given, it counts in place of the time.
   * It suits a form on which different people give the same few answers ("Is this page useful?").
   * The answers count beside it: words changed after "back" are a new message, and must not be lost.
   */
  nonce?: string;
}

/**
 * The hashes under which a submission received at `receivedAt` may already be known: the first is its own, the second
 * (none where the page gave a nonce) is what it would have been in the ten minutes before.
 * @example
 * // 09:59:58 and 10:00:03 are five seconds apart, in two buckets: the second hash of the later is the first of the earlier.
 */
export async function samenessHashes(
  of: SamenessOf,
  receivedAt: string,
  hash: Hash,
): Promise<[Uint8Array, ...Uint8Array[]]> {
  const files = await Promise.all(
    of.files.map(async ({ field, name, bytes }) => [field, name, inHex(await hash(bytes))]),
  );
  const said = [
    of.council,
    of.form,
    normalised(of.answers),
    normalised(
      Object.fromEntries(Object.entries(of.extra).filter(([name]) => !name.startsWith('_'))),
    ),
    files,
  ];
  const hashOf = (when: string | number): Promise<Uint8Array> =>
    hash(JSON.stringify([...said, when]));

  if (of.nonce !== undefined && of.nonce !== '') return [await hashOf(of.nonce)];
  const bucket = Math.floor(Date.parse(receivedAt) / (SAME_WITHIN_MINUTES * 60_000));
  return [await hashOf(bucket), await hashOf(bucket - 1)];
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
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}
