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

function jpegWithoutPlace(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    const code = view.getUint8(at + 1);
    const length = view.getUint16(at + 2);
    if (view.getUint8(at) !== marker.first || code < 0xc0 || length < 2) break;
    if (code === marker.end) return inOne([...kept, bytes.subarray(at, at + 2)]);
    let next = at + 2 + length;
    if (next > bytes.length) break;
    const content = bytes.subarray(at + 4, next);
    if (code === marker.scan) next = endOfScan(bytes, next);
    if (code === marker.exif) {
      const turn = startsWith(content, 'Exif\0\0') ? turnIn(content.subarray(6)) : undefined;
      if (turn !== undefined) kept.push(exifSegment(turn));
    } else if (staysInJpeg(code, content)) {
      kept.push(bytes.subarray(at, next));
    }
    at = next;
    if (view.byteLength - at >= 2 && view.getUint16(at) === 0xff00 + marker.end) {
      return inOne([...kept, bytes.subarray(at, at + 2)]);
    }
  }
  return inOne([...kept, bytes.subarray(at)]);
}

function staysInJpeg(code: number, content: Uint8Array): boolean {
  if (code === marker.comment) return false;
  if (code < 0xe0 || code > 0xef) return true;
  return (
    (code === 0xe0 && startsWith(content, 'JFIF\0')) ||
    (code === 0xe2 && startsWith(content, 'ICC_PROFILE\0')) ||
    (code === 0xee && startsWith(content, 'Adobe'))
  );
}

/** Where the picture's own data end: at the next marker that is neither a filled-up FF nor a place to begin anew. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(marker.first, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const code = bytes[at + 1] ?? 0;
    if (code !== 0 && code !== marker.first && (code < 0xd0 || code > 0xd7)) return at;
    at = bytes.indexOf(marker.first, at + 1);
  }
  return bytes.length;
}

/** Which way up a picture is, 1 to 8, as its Exif block says. */
function turnIn(tiff: Uint8Array): number | undefined {
  if (tiff.length < 14) return undefined;
  const view = viewOf(tiff);
  const isLittle = view.getUint16(0) === 0x4949;
  const first = view.getUint32(4, isLittle);
  if (first + 2 > tiff.length) return undefined;
  const entries = Math.min(view.getUint16(first, isLittle), 200);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = first + 2 + entry * 12;
    if (at + 12 > tiff.length) return undefined;
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
  const content = inOne([lettersOf('Exif\0\0'), tiffOf(turn)]);
  const head = new Uint8Array([marker.first, marker.exif, 0, content.length + 2]);
  return inOne([head, content]);
}

const textsOfPng: readonly string[] = ['tEXt', 'zTXt', 'iTXt'];

function pngWithoutPlace(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const next = at + 12 + length;
    if (next > bytes.length) break;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === 'eXIf') {
      const turn = turnIn(bytes.subarray(at + 8, at + 8 + length));
      if (turn !== undefined) kept.push(exifChunk(turn));
    } else if (!textsOfPng.includes(name)) {
      kept.push(bytes.subarray(at, next));
    }
    at = next;
    if (name === 'IEND') return inOne(kept);
  }
  return inOne([...kept, bytes.subarray(at)]);
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

function startsWith(bytes: Uint8Array, text: string): boolean {
  return lettersOf(text).every((letter, index) => bytes[index] === letter);
}

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
