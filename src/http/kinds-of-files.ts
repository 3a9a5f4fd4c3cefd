import { setImmediate as turn } from 'node:timers/promises';
import type { GivenFile } from '../domain/forms/answers.ts';
import { kindCalled, type FileKind } from '../domain/forms/file-kind.ts';
import type { ReadBody } from './read-body.ts';
import { isSafeWordDocument } from './word-document.ts';
import { entriesInZip } from '../domain/forms/zip-entries.ts';

/** No form asks for as many; what comes beside them is refused for its number. */
const MOST_FILES = 20;

/**
 * Every file that came with what it is by its content, one after the other: between two, others have their turn. What
 * looks at contents is loaded when a file has come.
 */
export async function withKinds(body: ReadBody): Promise<ReadBody> {
  const files: GivenFile[] = [];
  for (const [index, file] of body.files.entries()) {
    const isRead = index < MOST_FILES && file.bytes.byteLength > 0;
    if (isRead && index > 0) await turn();
    files.push(isRead ? { ...file, kind: await kindOfContent(file.bytes) } : file);
  }
  return { ...body, files };
}

/**
 * What a file is by its content, whatever its name says; nothing when it is none of the kinds a form can take. A Word
 * document with macros is not taken, nor is a file that is a zip archive besides what it begins as.
 * @example
 * await kindOfContent(new TextEncoder().encode('\uFEFF%PDF-1.7 …')) // => "pdf"
 */
export async function kindOfContent(bytes: Uint8Array): Promise<FileKind | undefined> {
  const kind = kindCalled((await mediaTypeOf(bytes)) ?? '');
  if (kind === 'docx') return isSafeWordDocument(bytes) ? kind : undefined;
  if (kind !== undefined) return entriesInZip(bytes).length > 0 ? undefined : kind;
  return isPlainText(bytes) ? 'text' : undefined;
}

/** The type of a file as `file-type` tells it by its signature. */
export async function mediaTypeOf(bytes: Uint8Array): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import('file-type');
  try {
    return (await fileTypeFromBuffer(withoutBlankStart(bytes)))?.mime;
  } catch {
    // Made to be misread.
    return undefined;
  }
}

/** Some programs write a byte order mark or empty lines before a PDF. Readers allow it in the first 1,024 bytes. */
function withoutBlankStart(bytes: Uint8Array): Uint8Array {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const from = hasMark ? 3 : 0;
  const blank = bytes.subarray(from, 1024).findIndex((byte) => ![9, 10, 12, 13, 32].includes(byte));
  return bytes.subarray(from + Math.max(0, blank));
}

/** Text has letters, tabs and line ends; a program or a picture soon shows some other control byte. */
export function isPlainText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return isWideText(bytes, 1);
  if (first === 0xfe && second === 0xff) return isWideText(bytes, 0);
  // Rich text is no plain text: it can carry objects.
  const isRich = String.fromCharCode(...bytes.subarray(0, 5)) === '{\\rtf';
  if (isRich) return false;
  for (let at = 0; at < bytes.length; at += 1) if (isControl(bytes[at] ?? 0)) return false;
  return true;
}

/**
 * Text in UTF-16 has both halves of every letter, both letters of every pair, and no control characters. Read as numbers:
 * two million letters are not worth a text of their own.
 * @param high which byte of a letter is the higher: 0, the first, or 1
 */
function isWideText(bytes: Uint8Array, high: 0 | 1): boolean {
  if (bytes.length % 2 !== 0) return false;
  let isPairOpen = false;
  for (let at = 2; at < bytes.length; at += 2) {
    const code = (bytes[at + high] ?? 0) * 256 + (bytes[at + 1 - high] ?? 0);
    const half = code & 0xfc00;
    if (isPairOpen !== (half === 0xdc00)) return false;
    isPairOpen = half === 0xd800;
    if (isControl(code)) return false;
  }
  return !isPairOpen;
}

/** Tabs, line ends and new pages are part of text. */
function isControl(code: number): boolean {
  if (code >= 0x20) return code === 0x7f;
  return code !== 0x09 && code !== 0x0a && code !== 0x0c && code !== 0x0d;
}
