import { inflateRawSync } from 'node:zlib';
import mammoth from 'mammoth';
import { entriesInZip, type ZipEntry } from '../domain/forms/zip-entries.ts';
import { escapeHtml } from '../domain/text/escape-html.ts';

/** Bytes of what a Word file says and how, unpacked. With more, reading it takes all memory there is. */
const MOST_TEXT = 5_000_000;
/** Bytes of all that is in it, with its pictures. */
const MOST_IN_ALL = 40_000_000;

/**
 * Whether a Word file unpacks to more than can be read. What its table of contents says of that may be false, so each part is
 * unpacked until it is too large.
 */
export function isTooLong(file: Uint8Array): boolean {
  let text = 0;
  let all = 0;
  return entriesInZip(file).some((entry) => {
    const bytes = sizeOf(file, entry);
    all += bytes;
    if (!/\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|webp|svg|bin)$/i.test(entry.name)) text += bytes;
    return text > MOST_TEXT || all > MOST_IN_ALL;
  });
}

function sizeOf(file: Uint8Array, { method, compressedBytes, at }: ZipEntry): number {
  if (method === 0) return compressedBytes;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (at + 30 > file.byteLength) return 0;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = file.subarray(from, from + compressedBytes);
  try {
    return inflateRawSync(packed, { maxOutputLength: MOST_IN_ALL }).byteLength;
  } catch (error) {
    // What is damaged cannot be unpacked by anyone.
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? Infinity : 0;
  }
}

/** A Word file as HTML, with its pictures in it. What Word alone knows (colours, columns, boxes) is left behind. */
export async function htmlOfWord(file: Uint8Array, name: string): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(file) },
    { styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"] },
  );
  const title = escapeHtml(name.replace(/\.docx$/i, '').replace(/[_-]+/g, ' '));
  return `<title>${title}</title><main>${value}</main>`;
}
