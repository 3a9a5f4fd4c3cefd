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

/** What a name may be made of where it is printed on an envelope: a stranger can have typed it. */
const plainName = /^[\p{L}\p{M}][\p{L}\p{M}' .’-]{0,59}$/u;

/** Lines that a letter's address may have, and the least that reach anyone. */
const MOST_LINES = 7;
const FEWEST_LINES = 3;

/**
 * The mobile number that a resident left, with the country's number; `undefined` where there is none. Only a British one: a
 * text to anywhere else costs many times as much.
 * @example mobileOf({ answers: { phone: '07700 900123' }, … }) // => "+447700900123"
 */
export function mobileOf(message: Message): string | undefined {
  return answersOf(message, 'tel', 'phone')
    .map((typed) => parsePhoneNumberFromString(typed, 'GB')?.number as string | undefined)
    .find((number) => number !== undefined && mobile.test(number));
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
    .map((lines) => [...(plainName.test(name) ? [name] : []), ...lines])
    .map((lines) => lines.filter((line) => line !== ''))
    .find(
      (lines) =>
        lines.length >= FEWEST_LINES &&
        lines.length <= MOST_LINES &&
        postcodeFrom(lines.at(-1) ?? '') !== undefined,
    );
}

/** The answers to questions of a type, and one that was given later by the site's own form. */
function answersOf({ definition, answers }: Message, type: FieldType, later: string): string[] {
  const names = definition.fields.filter((field) => field.type === type).map(({ name }) => name);
  return [...new Set([later, ...names])]
    .map((name) => answers[name] ?? '')
    .filter((answer) => answer !== '');
}
