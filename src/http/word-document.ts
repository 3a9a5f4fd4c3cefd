import { inflateRawSync } from 'node:zlib';
import { entriesInZip, type ZipEntry } from '../domain/forms/zip-entries.ts';

/** Bytes: more than any list of parts has. What is larger is not unpacked. */
const LONGEST_LIST = 1024 * 1024;

/**
 * Whether an archive is a Word document without macros: it lists its parts, some are Word's, and none is a macro, by its
 * name or by what the list calls it, whatever it is named.
 */
export function isSafeWordDocument(bytes: Uint8Array): boolean {
  const entries = entriesInZip(bytes);
  const list = entries.find(({ name }) => name === '[Content_Types].xml');
  const parts = list && textOf(bytes, list);
  return (
    parts !== undefined &&
    entries.some(({ name }) => name.startsWith('word/')) &&
    !/vbaProject|macroEnabled|vbaData/i.test(parts) &&
    !entries.some(({ name }) => /vba(?:Project|Data)/i.test(name))
  );
}

function textOf(bytes: Uint8Array, { method, compressedBytes, at }: ZipEntry): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.byteLength || view.getUint32(at, true) !== 0x04034b50) return undefined;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(from, from + compressedBytes);
  try {
    const plain = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: LONGEST_LIST });
    return new TextDecoder().decode(plain.subarray(0, LONGEST_LIST));
  } catch {
    return undefined;
  }
}
