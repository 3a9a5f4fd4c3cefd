import sharp from 'sharp';
import { endingOf, isPicture, kindInWords, typeOf } from '../../council/files/site-files.ts';
import { kindCalled } from '../../domain/forms/file-kind.ts';
import { withoutPlace } from '../../domain/forms/without-place.ts';
import { entriesInZip } from '../../domain/forms/zip-entries.ts';
import { EditRefused } from '../../http/editing/editing.ts';
import { MAX_DOCUMENT_BYTES, MAX_PICTURE_BYTES } from '../../http/editing/page-limits.ts';
import { isPlainText, mediaTypeOf } from '../../http/kinds-of-files.ts';
import { isSafeWordDocument } from '../../http/word-document.ts';

/** A picture's longer side. Twice what the widest screens show. */
const MOST_PIXELS = 5_000;

/**
 * A picture or a document that an editor sent, as it is kept: of a kind that people can open, by its first bytes and not by its
 * name alone, and a photograph without where it was taken.
 * @throws EditRefused
 */
export async function fileToKeep(place: string, bytes: Uint8Array): Promise<Uint8Array> {
  const name = place.slice(place.indexOf('/') + 1);
  const most = isPicture(name) ? MAX_PICTURE_BYTES : MAX_DOCUMENT_BYTES;
  if (bytes.byteLength > most) {
    const instead = isPicture(name)
      ? 'Save it smaller: 1,600 pixels across are enough for any screen.'
      : 'Save it smaller (most programs can, when they make a PDF), or in parts.';
    throw new EditRefused(
      413,
      `Nothing was saved: ${name} has ${inMegabytes(bytes.byteLength)} MB, and ${inMegabytes(most)} MB are the most. ${instead}`,
    );
  }
  const wrong =
    (await wrongKind(name, bytes)) ??
    (isPicture(name) ? await wrongPicture(name, bytes) : undefined);
  if (wrong !== undefined) throw new EditRefused(422, `Nothing was saved: ${wrong}`);
  const kind = kindCalled(typeOf(name) ?? '');
  return kind === undefined ? bytes : withoutPlace(kind, bytes);
}

async function wrongKind(name: string, bytes: Uint8Array): Promise<string | undefined> {
  const should = typeOf(name);
  const is = await mediaTypeOf(bytes);
  const isRight = should === undefined ? is === undefined && isPlainText(bytes) : is === should;
  if (!isRight || isTwoThings(name, bytes)) {
    return `${name} is not ${kindInWords(name)}, whatever its name says. Open it in the program that it comes from, and save it as one.`;
  }
  return hasMacros(name, bytes)
    ? `${name} has macros in it, which are programs. Save it without them.`
    : undefined;
}

/** A picture or a PDF that is an archive besides. */
function isTwoThings(name: string, bytes: Uint8Array): boolean {
  return !isArchive(name) && entriesInZip(bytes).length > 0;
}

/** Office documents are archives. */
function isArchive(name: string): boolean {
  return /^(?:docx|xlsx|pptx|odt|ods|odp)$/.test(endingOf(name));
}

function hasMacros(name: string, bytes: Uint8Array): boolean {
  if (endingOf(name) === 'docx') return !isSafeWordDocument(bytes);
  return (
    isArchive(name) &&
    entriesInZip(bytes).some((entry) =>
      /vba(?:Project|Data)|^(?:Basic|Scripts)\//i.test(entry.name),
    )
  );
}

async function wrongPicture(name: string, bytes: Uint8Array): Promise<string | undefined> {
  const found = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  const { width = 0, height = 0 } = found ?? {};
  if (found === undefined || width === 0 || height === 0) {
    return `${name} cannot be read as a picture.`;
  }
  if (Math.max(width, height) > MOST_PIXELS) {
    return `${name} is ${String(width)} by ${String(height)} pixels. Save it smaller: 1,600 pixels across are enough for any screen.`;
  }
  const { exif, xmp, iptc } = found;
  // From the others it is taken out: see `withoutPlace`.
  const isCleaned = kindCalled(typeOf(name) ?? '') !== undefined;
  return isCleaned || (exif ?? xmp ?? iptc) === undefined
    ? undefined
    : `${name} has notes in it that may say where and when it was taken, and everyone could read them. Save it without them, or as a JPEG, from which they are taken out here.`;
}

/** @example inMegabytes(5_000_000) // => "5" */
function inMegabytes(bytes: number): string {
  return String(Number((bytes / 1_000_000).toFixed(1)));
}
