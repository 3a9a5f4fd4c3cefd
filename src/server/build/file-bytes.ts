import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * Read into again and again: with a new one for each of ten thousand files, clearing memory takes as long as reading them.
 * No one waits between reading and using it.
 */
let scratch = Buffer.allocUnsafeSlow(256 * 1024);

/** The hash of a file's bytes; `undefined` where it cannot be read. */
export function hashIn(path: string): string | undefined {
  const bytes = readInto(path);
  return bytes && hashOf(bytes);
}

/** Whether exactly these bytes are in a file. */
export function isIn(path: string, bytes: Uint8Array): boolean {
  return readInto(path)?.equals(bytes) === true;
}

/** As `hashIn` says it. */
export function hashOf(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}

/** What is in a file, until the next is read; `undefined` where it cannot be read. */
function readInto(path: string): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const { size } = fstatSync(file);
    if (size > scratch.byteLength) scratch = Buffer.allocUnsafeSlow(2 * size);
    let length = 0;
    for (let read = -1; read !== 0 && length < size; length += read) {
      read = readSync(file, scratch, length, size - length, length);
    }
    return scratch.subarray(0, length);
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
