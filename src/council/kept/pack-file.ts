import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** What a pack holds under one key. */
export interface Packed {
  /** Where its bytes begin in the file, and how many there are. */
  at: number;
  length: number;
  /** Of its bytes. */
  hash: string;
  /** The day on which it was last made or of use, by its number. */
  usedOn: number;
}

/** One file that holds many: reading one of them needs no file to be opened, and writing them no file each to be made. */
export interface PackFile {
  entries: ReadonlyMap<string, Packed>;
  /** The bytes of one; `undefined` where they are no longer those that were written. */
  read: (entry: Packed) => Buffer | undefined;
  close: () => void;
}

/** What is in a pack that is not there yet, or is no longer whole. */
const none: PackFile = { entries: new Map(), read: () => undefined, close: () => undefined };

const HASH = 32;
const LENGTH = 4;

/** Opens a pack and reads what it says that it holds. */
export function openPack(path: string): PackFile {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const its = file;
    const begin = bytesAt(its, 0, HASH + LENGTH);
    const length = begin.readUInt32LE(HASH);
    if (length > fstatSync(its).size) throw new RangeError('It is cut short.');
    const table = bytesAt(its, HASH + LENGTH, length);
    if (!hash('sha256', table, 'buffer').equals(begin.subarray(0, HASH)))
      throw new RangeError('It is not whole.');
    const entries = new Map(JSON.parse(table.toString()) as [string, Packed][]);
    const first = HASH + LENGTH + length;
    return {
      entries,
      read({ at, length: its_, hash: known }) {
        const bytes = bytesAt(its, first + at, its_);
        return hash('sha256', bytes) === known ? bytes : undefined;
      },
      close: () => {
        closeSync(its);
      },
    };
  } catch {
    if (file !== undefined) closeSync(file);
    return none;
  }
}

function bytesAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  const read = readSync(file, bytes, 0, length, at);
  return bytes.subarray(0, read);
}

/** A pack of these, as its file has it. */
export function packOf(all: readonly { key: string; bytes: Uint8Array; usedOn: number }[]): Buffer {
  let at = 0;
  const entries = all.map(({ key, bytes, usedOn }): [string, Packed] => {
    const entry = { at, length: bytes.byteLength, hash: hash('sha256', bytes), usedOn };
    at += bytes.byteLength;
    return [key, entry];
  });
  const table = Buffer.from(JSON.stringify(entries));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(table.byteLength);
  return Buffer.concat([
    hash('sha256', table, 'buffer'),
    length,
    table,
    ...all.map(({ bytes }) => bytes),
  ]);
}
