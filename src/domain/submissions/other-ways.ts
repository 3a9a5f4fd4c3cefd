import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { cleanLine } from '../forms/clean-text.ts';
import { postcodeFrom } from '../forms/fields/postcode.ts';
import type { FieldType } from '../forms/definition.ts';
import type { Message } from './submission.ts';

/**
 * British mobile numbers. Those that begin with 70 are calls passed on to anywhere, at the caller's cost, and those with 76
 * are pagers (Ofcom's National Telephone Numbering Plan).
 */
const mobile = /^\+447[1-57-9]\d{8}$/;

/** Jersey, Guernsey and the Isle of Man share the United Kingdom's code, and not its prices. */
const overseas: readonly string[] = ['JE', 'GG', 'IM'];

/** What a name may be made of where it is printed on an envelope: a stranger can have typed it. */
const plainName = /^[\p{L}\p{M}][\p{L}\p{M}' .’-]{0,59}$/u;

/** Lines that an address may have below the name: more is a message. And the least, with the name, that reach anyone. */
const MOST_LINES = 5;
const FEWEST_LINES = 3;

/** What no postal address has, and a stranger's message to someone may: a link, an address for mail, a sum, a number to call. */
const noAddress = /:\/\/|www\.|[@£$€]|\d(?:[\s().-]*\d){6}/i;

/**
 * The mobile number that a resident left, with the country's number; `undefined` where there is none. Only one of the
 * United Kingdom: a text to anywhere else, as to Jersey, Guernsey and the Isle of Man, costs many times as much.
 * @example mobileOf({ answers: { phone: '07700 900123' }, … }) // => "+447700900123"
 */
export function mobileOf(message: Message): string | undefined {
  return (
    answersOf(message, 'tel', 'phone')
      .map((typed) => parsePhoneNumberFromString(typed, 'GB')?.number as string | undefined)
      .filter((number) => number !== undefined)
      // Whose it is shows once it is written in full: "+44 (0)7797 712345" alone does not tell.
      .filter((number) => !overseas.includes(parsePhoneNumberFromString(number)?.country ?? ''))
      .find((number) => mobile.test(number))
  );
}

/**
 * The lines of the British address that a resident left, as an envelope has them; `undefined` where there is none that
 * ends with a postcode.
 * @example
 * letterAddressOf({ answers: { name: 'Ada Bell', address: '1 High Street\nWorkington\nCA14 3YJ' }, … })
 * // => ['Ada Bell', '1 High Street', 'Workington', 'CA14 3YJ']
 */
export function letterAddressOf(message: Message): string[] | undefined {
  const name = cleanLine(message.answers['name'] ?? '');
  return answersOf(message, 'address', 'address')
    .map((typed) => typed.split('\n').map(cleanLine))
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length <= MOST_LINES && !lines.some((line) => noAddress.test(line)))
    .filter((lines) => postcodeFrom(lines.at(-1) ?? '') !== undefined)
    .map((lines) => [...(plainName.test(name) ? [name] : []), ...lines])
    .find((lines) => lines.length >= FEWEST_LINES);
}

/**
 * What tells one house from another, however its address is written and whatever name is above it: its postcode, and the
 * first figure before that.
 * @example houseOf(['Ada Bell', '1 High Street', 'Workington', 'ca143yj']) // => "CA14 3YJ 1"
 */
export function houseOf(lines: readonly string[]): string {
  const figure = /\d+/.exec(lines.slice(0, -1).join('\n'))?.[0] ?? '';
  return `${postcodeFrom(lines.at(-1) ?? '') ?? ''} ${figure}`.trim();
}

/** The answers to questions of a type, and one that was given later by the site's own form. */
function answersOf({ definition, answers }: Message, type: FieldType, later: string): string[] {
  const names = definition.fields.filter((field) => field.type === type).map(({ name }) => name);
  return [...new Set([later, ...names])]
    .map((name) => answers[name] ?? '')
    .filter((answer) => answer !== '');
}
