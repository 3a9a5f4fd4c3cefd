import type { FileKind } from './file-kind.ts';

/**
 * A photograph without what a telephone writes into it besides the picture: where it was taken, when and with what. Only
 * which way up it is stays. A resident reports a street light; where they live is not asked. Files of other kinds are
 * returned as they are. Where a photograph is damaged, all from there on stays as it came.
 *
 * JPEG: of the application segments only JFIF, the colour profile and Adobe's colour sign stay, and no comment; whatever
 * follows the picture's end (a second picture, with a place of its own) goes. PNG: no Exif, and no text.
 * @example
 * // IMG_2031.jpg of 23 November 2026 with a GPS position, turned to the right
 * withoutPlace('jpeg', photograph) // => the same picture, with the turn alone
 */
export function withoutPlace(kind: FileKind, bytes: Uint8Array): Uint8Array {
  if (kind === 'jpeg') return jpegWithoutPlace(bytes);
  return kind === 'png' ? pngWithoutPlace(bytes) : bytes;
}

const marker = { first: 0xff, start: 0xd8, end: 0xd9, scan: 0xda, exif: 0xe1, comment: 0xfe };
const signs = {
  exif: lettersOf('Exif\0\0'),
  jfif: lettersOf('JFIF\0'),
  colours: lettersOf('ICC_PROFILE\0'),
  adobe: lettersOf('Adobe'),
};

/**
 * A photograph has some dozens of segments, and a file that is made to cost time has a million: none of them is worth an
 * object of its own, so they are walked over as numbers, and what stays is copied in pieces as long as they come.
 */
function jpegWithoutPlace(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const kept = keeping(bytes);
  let isTurnKnown = false;
  let at = 2;
  while (at + 4 <= bytes.length) {
    const code = view.getUint8(at + 1);
    // Any number of FF may come before a marker (ITU T.81, B.1.1.2).
    if (view.getUint8(at) === marker.first && code === marker.first) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (view.getUint8(at) !== marker.first || code < 0xc0 || length < 2) break;
    if (code === marker.end) return kept.upTo(at + 2);
    let next = at + 2 + length;
    if (next > bytes.length) break;
    if (code === marker.scan) next = endOfScan(bytes, next);
    if (code === marker.exif) {
      const isExif: boolean = !isTurnKnown && startsWith(bytes, at + 4, next, signs.exif);
      const turn: number | undefined = isExif
        ? turnIn(view, at + 4 + signs.exif.length, next)
        : undefined;
      isTurnKnown ||= turn !== undefined;
      kept.leaveOut(at, next, turn === undefined ? undefined : exifSegment(turn));
    } else if (!staysInJpeg(code, bytes, at + 4, at + 2 + length)) {
      kept.leaveOut(at, next);
    }
    at = next;
    if (bytes.length - at >= 2 && view.getUint16(at) === 0xff00 + marker.end) {
      return kept.upTo(at + 2);
    }
  }
  return kept.upTo(bytes.length);
}

/** @param from where the segment's content begins, and `to` where it ends */
function staysInJpeg(code: number, bytes: Uint8Array, from: number, to: number): boolean {
  if (code === marker.comment) return false;
  if (code < 0xe0 || code > 0xef) return true;
  return (
    (code === 0xe0 && startsWith(bytes, from, to, signs.jfif)) ||
    (code === 0xe2 && startsWith(bytes, from, to, signs.colours)) ||
    (code === 0xee && startsWith(bytes, from, to, signs.adobe))
  );
}

/** Where the picture's own data end: at the next marker that is neither a filled-up FF nor a place to begin anew. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== marker.first) continue;
    const code = bytes[at + 1] ?? 0;
    if (code !== 0 && code !== marker.first && (code < 0xd0 || code > 0xd7)) return at;
  }
  return bytes.length;
}

/** Which way up a picture is, 1 to 8, as its Exif block says, which begins at `from` and ends at `to`. */
function turnIn(view: DataView, from: number, to: number): number | undefined {
  if (to - from < 14) return undefined;
  const isLittle = view.getUint16(from) === 0x4949;
  const first = from + view.getUint32(from + 4, isLittle);
  if (first + 2 > to) return undefined;
  const entries = Math.min(view.getUint16(first, isLittle), 200);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = first + 2 + entry * 12;
    if (at + 12 > to) return undefined;
    if (view.getUint16(at, isLittle) !== 0x0112) continue;
    const turn = view.getUint16(at + 8, isLittle);
    return turn >= 1 && turn <= 8 ? turn : undefined;
  }
  return undefined;
}

/** An Exif block that says the turn and nothing else. */
function tiffOf(turn: number): Uint8Array {
  const words = [0x4d4d, 0x2a, 0, 8, 1, 0x0112, 3, 0, 1, turn, 0, 0, 0];
  const tiff = new Uint8Array(words.length * 2);
  for (const [index, word] of words.entries()) viewOf(tiff).setUint16(index * 2, word);
  return tiff;
}

function exifSegment(turn: number): Uint8Array {
  const content = inOne([signs.exif, tiffOf(turn)]);
  const head = new Uint8Array([marker.first, marker.exif, 0, content.length + 2]);
  return inOne([head, content]);
}

/** Names of PNG's chunks, as numbers: `eXIf`, `IEND`, and the three that hold text. */
const chunk = { exif: 0x65584966, end: 0x49454e44 };
const textsOfPng: readonly number[] = [0x74455874, 0x7a545874, 0x69545874];

function pngWithoutPlace(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const kept = keeping(bytes);
  let isTurnKnown = false;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const next = at + 12 + view.getUint32(at);
    if (next > bytes.length) break;
    const name = view.getUint32(at + 4);
    if (name === chunk.exif) {
      const turn: number | undefined = isTurnKnown ? undefined : turnIn(view, at + 8, next - 4);
      isTurnKnown ||= turn !== undefined;
      kept.leaveOut(at, next, turn === undefined ? undefined : exifChunk(turn));
    } else if (textsOfPng.includes(name)) {
      kept.leaveOut(at, next);
    }
    at = next;
    if (name === chunk.end) return kept.upTo(at);
  }
  return kept.upTo(bytes.length);
}

function exifChunk(turn: number): Uint8Array {
  const content = inOne([lettersOf('eXIf'), tiffOf(turn)]);
  const chunk = new Uint8Array(content.length + 8);
  chunk.set(content, 4);
  viewOf(chunk).setUint32(0, content.length - 4);
  viewOf(chunk).setUint32(content.length + 4, checksum(content));
  return chunk;
}

/** CRC-32, as PNG has it. Used for thirty bytes. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

function startsWith(bytes: Uint8Array, from: number, to: number, sign: Uint8Array): boolean {
  if (to - from < sign.length) return false;
  for (let at = 0; at < sign.length; at += 1) if (bytes[from + at] !== sign[at]) return false;
  return true;
}

/** Bytes up to which a piece is copied one by one: to call for a copy takes longer. */
const SHORT_PIECE = 64;

interface Keeping {
  /** Leaves out what is between, and puts something else in its place. In the order of the file. */
  leaveOut: (from: number, to: number, instead?: Uint8Array) => void;
  /** The file up to there, without what was left out. */
  upTo: (to: number) => Uint8Array;
}

/** A copy of a file, made as it is read, of which parts are left out. */
function keeping(bytes: Uint8Array): Keeping {
  // One turn is put in place of an Exif block that may have been shorter.
  const copy = new Uint8Array(bytes.length + LONGEST_TURN);
  let length = 0;
  let copied = 0;

  function copyUpTo(to: number): void {
    if (to - copied > SHORT_PIECE) {
      copy.set(bytes.subarray(copied, to), length);
      length += to - copied;
    } else {
      for (let at = copied; at < to; at += 1) copy[length++] = bytes[at] ?? 0;
    }
    copied = to;
  }

  return {
    leaveOut: (from, to, instead) => {
      copyUpTo(from);
      copied = to;
      if (instead === undefined) return;
      copy.set(instead, length);
      length += instead.length;
    },
    upTo: (to) => {
      copyUpTo(to);
      return copy.slice(0, length);
    },
  };
}

/** Bytes of the longer of the two blocks that say a turn. */
const LONGEST_TURN = 40;

function lettersOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function inOne(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
