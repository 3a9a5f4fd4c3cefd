import { inflateRawSync } from 'node:zlib';
import { entriesInZip, type ZipEntry } from '../domain/forms/zip-entries.ts';

/** Bytes: more than the list of parts and all lists of links of any letter have together. No more is unpacked of a file. */
const MOST_UNPACKED = 1024 * 1024;

/** Lists of links: a document has one for its text and one for each of its headers and footers. */
const MOST_LISTS = 300;

/** Letters written as numbers in one part: most programs write none. */
const MOST_NUMBERED = 20_000;

/**
 * Whether an archive is a Word document without macros: it lists its parts, some are Word's, and none is a macro or a control
 * that runs, by its name or by what the list calls it, whatever it is named. Nor does it fetch a template, which could have macros, from the web when it is opened.
 */
export function isSafeWordDocument(bytes: Uint8Array): boolean {
  const entries = entriesInZip(bytes);
  const list = entries.find(({ name }) => name === '[Content_Types].xml');
  const unpacked = unpacking(bytes);
  const parts = list && unpacked(list);
  const lists = entries.filter(isListOfLinks);
  return (
    parts !== undefined &&
    entries.some(({ name }) => name.startsWith('word/')) &&
    !/vbaProject|macroEnabled|vbaData|activeX/i.test(parts) &&
    !entries.some(({ name }) => /vba(?:Project|Data)|^word\/activeX\//i.test(name)) &&
    lists.length <= MOST_LISTS &&
    !lists.some((entry) => fetchesTemplate(unpacked(entry)))
  );
}

function isListOfLinks({ name }: ZipEntry): boolean {
  return /^word\/_rels\/[^/]*\.rels$/i.test(name);
}

/**
 * Templates of the writer's own computer (`file:`) are named in most documents, and not fetched by another. What is within
 * a tag can't hold the `<` of another, so that each letter is looked at once, however many tags begin and none ends.
 */
function fetchesTemplate(links: string | undefined): boolean {
  if (links === undefined) return true;
  const each = links.match(/<(?:[\w.-]{1,50}:)?Relationship\b[^<]*/gi) ?? [];
  return each.some(
    (one) =>
      /attachedTemplate|oleObject|\bframe"/i.test(one) &&
      /Target\s*=\s*["']\s*(?:https?|ftp|\\\\|mhtml):?/i.test(one),
  );
}

/**
 * Unpacks a file's entries one after the other, up to so much of them together: a few bytes may swell to gigabytes, and
 * thousands of entries may be the same few bytes.
 */
function unpacking(bytes: Uint8Array): (entry: ZipEntry) => string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = MOST_UNPACKED;
  return ({ method, compressedBytes, at }) => {
    if (at + 30 > bytes.byteLength || view.getUint32(at, true) !== 0x04034b50) return undefined;
    const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const packed = bytes.subarray(from, from + compressedBytes);
    try {
      const plain = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: left });
      if (plain.byteLength > left) return undefined;
      left -= plain.byteLength;
      return plainXml(plain);
    } catch {
      // What can't be unpacked, or is too much, is not safe, and nothing after it is looked at.
      left = 0;
      return undefined;
    }
  };
}

/**
 * The text of a part as Word reads it, with each `&#104;` as the letter that it is. Nothing of a part in
 * another encoding than all Word documents have, or with names of its own for letters: neither is written by any
 * program, and both would hide what is looked for.
 */
function plainXml(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes);
  if (text.includes('\0') || text.includes('<!DOCTYPE')) return undefined;
  if ((text.match(/&#/g) ?? []).length > MOST_NUMBERED) return undefined;
  return text.replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex?: string, decimal?: string) =>
    letterOf(hex === undefined ? Number(decimal) : parseInt(hex, 16)),
  );
}

function letterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
