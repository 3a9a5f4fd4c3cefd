import type { FormField } from './definition.ts';

export type FileKind = NonNullable<FormField['accept']>[number];

/** What a file of each kind is called in mail and HTTP. */
export const contentTypes: Record<FileKind, string> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  text: 'text/plain; charset=utf-8',
};

const endings: Record<FileKind, string> = {
  pdf: 'pdf',
  jpeg: 'jpg',
  png: 'png',
  docx: 'docx',
  text: 'txt',
};

/**
 * The ending that a file's name should have by what its content was found to be, whatever the resident called it.
 * @example endingOf('image/jpeg') // => "jpg"
 */
export function endingOf(contentType: string): string {
  const kinds = Object.keys(contentTypes) as FileKind[];
  const kind = kinds.find((one) => contentTypes[one] === contentType);
  return kind === undefined ? 'bin' : endings[kind];
}

/**
 * What a file is by its content, whatever its name says; nothing when it is none of the kinds a form can take.
 * A Word document is a zip archive that lists Word's own parts; one with macros is not taken.
 * @example
 * fileKind(new TextEncoder().encode('%PDF-1.7 …')) // => "pdf"
 */
export function fileKind(bytes: Uint8Array): FileKind | undefined {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]))
    return isWordDocument(bytes) ? 'docx' : undefined;
  return isPlainText(bytes) ? 'text' : undefined;
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function isWordDocument(bytes: Uint8Array): boolean {
  const names = namesInZip(bytes);
  return (
    names.includes('[Content_Types].xml') &&
    names.includes('word/document.xml') &&
    !names.some((name) => /vbaProject\.bin$/i.test(name))
  );
}

/**
 * The names in a zip archive's table of contents (its central directory, which stands at the end);
 * none when the table is damaged. Nothing is unpacked, so an archive that swells cannot harm.
 */
function namesInZip(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfTable(view);
  if (end === undefined) return [];
  const names: string[] = [];
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return [];
    const nameLength = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** The record that closes a zip archive is 22 bytes long, and a comment of up to 65,535 may follow it. */
function endOfTable(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

/** Text has letters, tabs and line ends; a program or a picture soon shows some other control byte. */
function isPlainText(bytes: Uint8Array): boolean {
  return !bytes.some(
    (byte) => (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)) || byte === 0x7f,
  );
}
