import { z } from 'zod';
import { daySchema } from '../calendar/day-schema.ts';
import { languageCodeSchema } from '../text/language-code-schema.ts';

/** Pounds as people write them, with or without the sign: "£45", "1,200", "47.50". */
const pounds = /^£?\s?(\d{1,3}(?:,?\d{3})*)(?:\.(\d\d))?$/;

/**
 * An amount of money in pence, as a fee says it.
 * @returns nothing where it is none
 * @example penceOf('£1,200.50') // => 120050
 * penceOf('free') // => 0
 */
export function penceOf(written: string | number): number | undefined {
  const text = typeof written === 'number' ? asPounds(written) : written.trim();
  if (/^free$/i.test(text)) return 0;
  const [, whole, pence = '00'] = pounds.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return Number(whole.replaceAll(',', '')) * 100 + Number(pence);
}

/** YAML reads 47.50 as 47.5. */
function asPounds(amount: number): string {
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
}

const amountSchema = z.union([z.string(), z.number()]).transform((written, context): number => {
  const pence = penceOf(written);
  if (pence !== undefined) return pence;
  context.addIssue({
    code: 'custom',
    message: `${JSON.stringify(written)} is no amount: write pounds, such as 45 or 47.50, or free`,
  });
  return z.NEVER;
});

/** One charge of the council's, and what it has been and will be. */
export const feeSchema = z.strictObject({
  /** Its name for `<Fees of="…" />`, in small letters: `garden-bin`. */
  id: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]*$/,
      'an id is small letters, digits and hyphens, such as garden-bin',
    ),
  /** What is paid for, as residents say it: "A garden waste bin". */
  what: z.string(),
  /** What the amount is for: "a year", "for each item". */
  unit: z.string().optional(),
  /** Who pays less or nothing, and how much: "Half for people who get Council Tax Reduction". */
  less: z.string().optional(),
  /** Its words in other languages: `{ pl: { what: Jedna rzecz } }`. What is left out is shown in English. */
  translations: z
    .record(
      languageCodeSchema,
      z.strictObject({
        /**
         * What is paid for, in the language.
         * @example Jedna rzecz
         */
        what: z.string().min(1).optional(),
        /**
         * What the amount is for, in the language.
         * @example rocznie
         */
        unit: z.string().min(1).optional(),
        /**
         * Who pays less, in the language.
         * @example Dzieci nie płacą
         */
        less: z.string().min(1).optional(),
      }),
    )
    .optional(),
  /**
   * The document the amounts are from; a demonstration needs one.
   * @example Fees and charges 2026
   */
  source: z.string().optional(),
  /** What it costs, from which day on. One that begins later is announced on the pages until then. */
  amounts: z
    .array(
      z.strictObject({
        /** The first day on which this is what people pay. */
        from: daySchema,
        /**
         * Pounds: 45, 47.50 or free.
         * @example 47.50
         */
        amount: amountSchema,
      }),
    )
    .min(1, 'write at least one amount, with the day from which it is charged'),
});

export const feesSchema = z.array(feeSchema);

export type Fee = z.output<typeof feeSchema>;

/** An amount in pence, and the first day of it. */
export type FeeAmount = Fee['amounts'][number];

/**
 * What a fee is on a day, and what it will be next.
 * @param day YYYY-MM-DD
 * @example
 * // amounts: £45 from 1 April 2026, £47.50 from 1 April 2027
 * feeOn(fee, '2027-03-31') // => { now: £45, next: £47.50 }
 * feeOn(fee, '2027-04-01') // => { now: £47.50, next: undefined }
 */
export function feeOn(
  { amounts }: Pick<Fee, 'amounts'>,
  day: string,
): { now: FeeAmount | undefined; next: FeeAmount | undefined } {
  const sorted = [...amounts].sort((a, b) => (a.from < b.from ? -1 : 1));
  return {
    now: sorted.filter(({ from }) => from <= day).at(-1),
    next: sorted.find(({ from }) => from > day),
  };
}

/**
 * The amounts of pounds that a text names, each with its line below the first.
 * @example poundsIn('It is £45, or £1,200.50\na year.') // => [{ text: "£45", pence: 4500, line: 0 }, …]
 */
export function poundsIn(text: string): { text: string; pence: number; line: number }[] {
  return [
    ...text.matchAll(
      /£\s?\d{1,3}(?:,?\d{3})*(?:\.\d\d)?(?![\d.]*\d|\s?(?:million|billion|m\b|bn\b))/g,
    ),
  ].flatMap(({ 0: found, index }) => {
    const pence = penceOf(found);
    if (pence === undefined) return [];
    return [{ text: found, pence, line: text.slice(0, index).split('\n').length - 1 }];
  });
}
