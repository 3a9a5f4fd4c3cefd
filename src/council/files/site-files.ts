import { documentKinds } from '../mdx/vocabulary.ts';

/** The folder of a council's own pictures and documents, and their address on its site. */
export const filesFolder = 'files';
export const filesAddress = `/${filesFolder}/`;

/** Characters of a file's name. */
const LONGEST = 100;

/** By a picture's ending, what its first bytes have to be. No SVG: it can hold script and HTML. */
const pictureTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** By a document's ending, what its first bytes have to be. A list (CSV) is text, which begins as it likes. */
const documentTypes: Readonly<Record<string, string | undefined>> = {
  csv: undefined,
  docx: `${office}.wordprocessingml.document`,
  odp: `${openDocument}.presentation`,
  ods: `${openDocument}.spreadsheet`,
  odt: `${openDocument}.text`,
  pdf: 'application/pdf',
  pptx: `${office}.presentationml.presentation`,
  xlsx: `${office}.spreadsheetml.sheet`,
};

/** The endings of pictures, and of documents, that a council's own folder may have. */
export const pictureEndings: readonly string[] = Object.keys(pictureTypes);
export const documentEndings: readonly string[] = Object.keys(documentTypes);

/** @example endingOf('Local Plan.PDF') // => "pdf" */
export function endingOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * Whether a file may have this name: an address is made of it, and its ending says how it is opened.
 * @example isFileName('town-hall.jpg') // => true; isFileName('Town Hall.svg') // => false
 */
export function isFileName(name: string): boolean {
  const ending = endingOf(name);
  return (
    name.length <= LONGEST &&
    /^[a-z0-9]+(?:[-_][a-z0-9]+)*\.[a-z0-9]+$/.test(name) &&
    (pictureEndings.includes(ending) || documentEndings.includes(ending))
  );
}

export function isPicture(name: string): boolean {
  return pictureEndings.includes(endingOf(name));
}

/** The media type that a file's first bytes must tell; `undefined` for text. */
export function typeOf(name: string): string | undefined {
  const ending = endingOf(name);
  return pictureTypes[ending] ?? documentTypes[ending];
}

/** @example kindInWords('plan.docx') // => "a Word document"; kindInWords('hall.jpg') // => "a JPG picture" */
export function kindInWords(name: string): string {
  const ending = endingOf(name);
  return isPicture(name)
    ? `a ${ending.toUpperCase()} picture`
    : `a ${documentKinds[ending] ?? ending.toUpperCase()} document`;
}

/** What names may be, for anyone who gave another one. */
export const nameRule =
  'Its name has small letters, digits and hyphens, and ends with .jpg, .png, .webp, .gif or .avif (a picture), or .pdf, .docx, .xlsx, .pptx, .odt, .ods, .odp or .csv (a document), such as town-hall.jpg. An SVG can hold code: save it as .png.';
