import { cleanCode } from '../clean-text.ts';
import { textGiven } from '../given-values.ts';
import { oneInput, shownAsStored, type FieldModel } from './field-model.ts';

/** One or two letters, a district; then a figure and two letters, which are never C, I, K, M, O or V. */
const mainland = /^([A-Z]{1,2})(\d[A-Z\d]?)(\d[ABD-HJLNP-UW-Z]{2})$/;
/** The same with a nought for a letter O, and a letter O, I or L for a figure: no district's second sign is one of these. */
const nearly = /^(?!.?GIR)([A-Z0]{1,2})([\dOIL][A-Z\d]?)([\dOIL][ABD-HJLNP-UW-Z]{2})$/;
/** Girobank's own, and those of the overseas territories: the Falklands' FIQQ 1ZZ, Saint Helena's STHL 1ZZ. */
const ownShape = /^(GIR|ASCN|BBND|BIQQ|FIQQ|PCRN|SIQQ|STHL|TDCU|TKCA)([\dO][ABD-HJLNP-UW-Z]{2})$/;
/** The British Forces Post Office: BFPO 801, which letters are also sent to as "BFPO c/o 801". */
const forces = /^BFPO(?:CO)?(\d{1,4})$/;
/** Anguilla, the Cayman Islands, the Virgin Islands, Montserrat, Bermuda. */
const islands = [
  [/^AI(2640)$/, 'AI-$1'],
  [/^(KY\d)(\d{4})$/, '$1-$2'],
  [/^(VG11[1-6]0|MSR[1-4]\d{3})$/, '$1'],
  [/^(CR|DV|FL|GE|HM|HS|MA|PG|SB|SN|WK)(\d{2})$/, '$1 $2'],
] as const;

/** What a postcode is called, and the country after it. */
const besides =
  /^POST ?CODE\b:? ?|[ ,]+(?:U\.?K\.?|G\.?B\.?|UNITED KINGDOM|GREAT BRITAIN|ENGLAND|SCOTLAND|WALES|NORTHERN IRELAND)$/g;

/** Characters: a postcode with spaces and signs between all of its own. */
const LONGEST_TYPED = 100;

/**
 * A British postcode in its usual dress, or nothing when it is none: of the United Kingdom, the Crown dependencies
 * (JE, GY, IM), the forces and the overseas territories. Spaces, dashes and full stops are as the resident likes them.
 * @example
 * postcodeFrom('ca14–3yj') // => "CA14 3YJ"
 */
export function postcodeFrom(typed: string): string | undefined {
  if (typed.length > LONGEST_TYPED) return undefined;
  const compact = cleanCode(typed)
    .toUpperCase()
    .replace(besides, '')
    .replace(/[\s\p{P}\u2212+]/gu, '');
  const [, area, district, rest] = mainland.exec(compact) ?? nearly.exec(compact) ?? [];
  if (area && district && rest) {
    return `${area.replaceAll('0', 'O')}${inFigures(district)} ${inFigures(rest[0] ?? '')}${rest.slice(1)}`;
  }
  const [, outward, inward] = ownShape.exec(compact) ?? [];
  if (outward && inward) return `${outward} ${inward.replace(/^O/, '0')}`;
  const number = forces.exec(compact)?.[1];
  if (number !== undefined) return `BFPO ${number}`;
  const [shape, dress] = islands.find(([one]) => one.test(compact)) ?? [];
  return shape && dress ? compact.replace(shape, dress) : undefined;
}

/** A letter O is a nought, and I and L are a one, where no such letter can be. */
function inFigures(signs: string): string {
  return signs.replaceAll('O', '0').replace(/[IL]/g, '1');
}

/**
 * The British postcode with which a line of an address ends.
 * @example
 * postcodeAtEnd('1 High Street, Wigton, ca7 9nj') // => "CA7 9NJ"
 */
export function postcodeAtEnd(line: string): string | undefined {
  const words = line
    .slice(-LONGEST_TYPED)
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  return [2, 1, 3].map((count) => postcodeFrom(words.slice(-count).join(''))).find(Boolean);
}

/** A British postcode, stored in capitals with its space. */
export const postcodeField: FieldModel = {
  ...oneInput,
  ...shownAsStored,
  check: (field, given) => {
    const typed = cleanCode(textGiven(given, field.name));
    if (typed === '') return { answer: '' };
    const postcode = postcodeFrom(typed);
    return postcode === undefined
      ? { problems: [{ code: 'NOT_A_POSTCODE' }] }
      : { answer: postcode };
  },
};
