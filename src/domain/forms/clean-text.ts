/** Line ends as \n, letters composed (NFC), no half characters, no control characters but tab and line end. */
export function cleanCharacters(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC')
    .replace(/[^\P{Cc}\n\t]/gu, '');
}

/** Nothing in it can be seen: spaces, characters of no width, fillers and the empty Braille cell. */
const nothingToSee = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Shown by nobody, but able to make two texts look the same or to turn a line's direction round. */
const invisible = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/** The same, and the two joiners, which Bengali and emoji need in words but no code or number does. */
const invisibleInCodes =
  /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/**
 * An answer of one line: spaces and line ends become single spaces, invisible and
 * direction-changing characters go. The zero-width joiners stay: Bengali names are spelt with them.
 * What shows nothing at all is no answer.
 * @example
 * cleanLine('  Ann \u202E  Smith ') // => "Ann Smith"
 */
export function cleanLine(text: string): string {
  const line = cleanCharacters(text).replace(invisible, '').replace(/\s+/g, ' ').trim();
  return nothingToSee.test(line) ? '' : line;
}

/**
 * An answer of several lines, kept as it was written: only line ends, composed letters and
 * the blank space around it change. What shows nothing at all is no answer.
 */
export function cleanParagraphs(text: string): string {
  const paragraphs = cleanCharacters(text).trim();
  return nothingToSee.test(paragraphs) ? '' : paragraphs;
}

/** A code or number, such as a postcode: as `cleanLine`, without any invisible character. */
export function cleanCode(text: string): string {
  return cleanLine(text.replace(invisibleInCodes, ''));
}
