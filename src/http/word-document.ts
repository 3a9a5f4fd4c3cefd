import { inflateRawSync } from 'node:zlib';
import { entriesInZip, type ZipEntry } from '../domain/forms/zip-entries.ts';

/** Bytes: more than any list of parts has. What is larger is not unpacked. */
const LONGEST_LIST = 1024 * 1024;

/**
 * Whether an archive is a Word document without macros: it lists its parts, some are Word's, and none is a macro or a control
 * that runs, by its name or by what the list calls it, whatever it is named. Nor does it fetch a template, which could have macros, from the web when it is opened.
 */
export function isSafeWordDocument(bytes: Uint8Array): boolean {
  const entries = entriesInZip(bytes);
  const list = entries.find(({ name }) => name === '[Content_Types].xml');
  const parts = list && textOf(bytes, list);
  return (
    parts !== undefined &&
    entries.some(({ name }) => name.startsWith('word/')) &&
    !/vbaProject|macroEnabled|vbaData|activeX/i.test(parts) &&
    !entries.some(({ name }) => /vba(?:Project|Data)|^word\/activeX\//i.test(name)) &&
    !entries.some((entry) => isSettings(entry) && fetchesTemplate(textOf(bytes, entry)))
  );
}

function isSettings({ name }: ZipEntry): boolean {
  return /^word\/_rels\/[^/]*\.rels$/i.test(name);
}

/** Templates of the writer's own computer (`file:`) are named in most documents, and not fetched by another. */
function fetchesTemplate(relations: string | undefined): boolean {
  if (relations === undefined) return true;
  const each = relations.match(/<Relationship\b[^>]*>/gi) ?? [];
  return each.some(
    (one) =>
      /attachedTemplate|oleObject|\bframe"/i.test(one) &&
      /Target\s*=\s*["']\s*(?:https?|ftp|\\\\|mhtml):?/i.test(one),
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
