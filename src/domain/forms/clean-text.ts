/**
 * Marks of which there are more than thirty in a row, as Unicode's "stream-safe text" has it (UAX #15): no language writes
 * more than a handful. To put a heap of them in order takes a time that grows with its square: a minute for a quarter of
 * a megabyte. The joiner that parts them (U+034F), which no one sees, ends the heap, and none of them is lost. A match
 * begins where no mark comes before, so that each mark is looked at once and not thirty times.
 */
const heapsOfMarks = /(?<![\p{M}--\u034F])[\p{M}--\u034F]{31,}/gv;
const JOINER = '\u034F';

/**
 * They set the direction of all that follows, until they are closed or the text ends. No script needs them: each has its
 * direction from its letters, and the marks beside a full stop (U+200E, U+200F, U+061C) are not among these.
 */
const directions = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Line ends as \n, letters composed (NFC), no half characters, no control characters but tab and line end, nothing that
 * turns a text's direction round, and a joiner after each thirty marks in a row.
 */
export function cleanCharacters(text: string): string {
  return text
    .replace(heapsOfMarks, (heap) => heap.replace(/.{30}(?=.)/gsv, `$&${JOINER}`))
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(directions, '');
}

/** Nothing in it can be seen: spaces, characters of no width, fillers and the empty Braille cell. */
const nothingToSee = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Shown by no one, but able to make two texts look the same or to turn a line's direction round. */
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
 * An answer of several lines, kept as it was written: only line ends, composed letters, the blank space around it and
 * signs that turn its direction round change. What shows nothing at all is no answer.
 */
export function cleanParagraphs(text: string): string {
  const paragraphs = cleanCharacters(text).trim();
  return nothingToSee.test(paragraphs) ? '' : paragraphs;
}

/** Characters after which a text is no code, whatever its letters are: twice as many as the longest e-mail address has. */
const LONGEST_CODE = 500;

/**
 * A code, number or address, such as a postcode: as `cleanLine`, without any invisible character, and in the letters and
 * figures of a British keyboard where it was typed in full-width ones or in another script's figures. What is too long
 * for any code stays as it is.
 * @example cleanCode('০১৬৩২ ９６０１０１') // => "01632 960101"
 */
export function cleanCode(text: string): string {
  const line = cleanLine(text.replace(invisibleInCodes, ''));
  if (line.length > LONGEST_CODE) return line;
  return line.normalize('NFKC').replace(/\p{Nd}/gu, (figure) => String(valueOf(figure)));
}

/** Unicode keeps each script's figures in a row of ten, from its nought to its nine. */
function valueOf(figure: string): number {
  const code = figure.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}
