/**
 * The twenty characters of a reference. No two of them are taken for each other on paper or down a telephone:
 * - on paper, 0 stands alone without O and Q, 1 without I and L, 2 without Z, 5 without S, 6 without G, 8 without B;
 * - aloud, D stands alone among the letters that rhyme (B, C, D, E, G, P, T, V), M without N, F without S;
 * - there is no vowel, so that no word can appear.
 *
 * Eight of them make 20⁸, nearly 26,000 million references. Two submissions whose hashes lead to the same one
 * are kept apart by the next salt, and a reference opens nothing: it is a name, not a key.
 */
export const referenceAlphabet = '0123456789DFHJKMRWXY';

const length = 8;

/** What people write, or hear, for a character of the alphabet. A and U look like nothing in it, and stay unknown. */
const lookAlikes: Record<string, string> = {
  O: '0',
  Q: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
  N: 'M',
  C: 'D',
  P: 'D',
  T: 'D',
  V: 'D',
};

/** Characters that someone may type around the eight. */
const LONGEST_TYPED = 100;

/** How many references one hash can give; the hash of that hash gives as many more. */
export const SALTS = 4;

/**
 * The reference of a submission, from its sameness hash (32 bytes): the same form sent twice has the same one.
 * `salt` 0 is the first choice; the next is taken when another submission already has that reference.
 * @example referenceFrom(new Uint8Array(32), 0) // => "00000000"
 */
export function referenceFrom(hash: Uint8Array, salt = 0): string {
  if (hash.length < SALTS * 8 || salt < 0 || salt >= SALTS) {
    throw new RangeError(
      `A reference is made from 32 bytes and a salt of 0 to ${String(SALTS - 1)}.`,
    );
  }
  const base = BigInt(referenceAlphabet.length);
  let number = new DataView(hash.buffer, hash.byteOffset + salt * 8, 8).getBigUint64(0);
  let reference = '';
  while (reference.length < length) {
    reference += referenceAlphabet.charAt(Number(number % base));
    number /= base;
  }
  return reference;
}

/**
 * A reference as it is shown and read out: in two groups of four.
 * @example referenceInGroups('K7RM3XDW') // => "K7RM-3XDW"
 */
export function referenceInGroups(reference: string): string {
  return `${reference.slice(0, 4)}-${reference.slice(4)}`;
}

/**
 * The reference someone typed, read out or copied with "Ref:" or the address of its confirmation, whatever its case, spaces, hyphens and look-alikes;
 * `undefined` when it cannot be one.
 * @example parseReference(' k7rn 3x-dw ') // => "K7RM3XDW"
 */
export function parseReference(text: string): string | undefined {
  if (text.length > LONGEST_TYPED) return undefined;
  const characters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^.*\/SENT\//, '')
    .replace(/^\W*(?:YOUR |OUR )?REF(?:ERENCE)?(?: NUMBER| NO)?\W+/, '')
    .replace(/[^A-Z0-9]/g, '');
  if (characters.length !== length) return undefined;
  const reference = [...characters].map((character) => lookAlikes[character] ?? character).join('');
  return [...reference].every((character) => referenceAlphabet.includes(character))
    ? reference
    : undefined;
}
