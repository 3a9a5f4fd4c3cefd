import { z } from 'zod';
import { calendarFrom } from '../../domain/calendar/calendar.ts';
import type { CalendarData } from '../../domain/calendar/calendar-data.ts';
import { longestTime } from '../../domain/charter/longest-time.ts';
import type { ServiceStandard } from '../../domain/charter/standard.ts';
import type { Target } from '../../domain/charter/target.ts';
import type { Words } from '../../i18n/words.ts';
import { dayOfBuild } from '../in-force.ts';
import { figureOf, promiseOf } from '../standard-in-words.ts';

const unit = z.enum([
  'working-days',
  'working-hours',
  'days',
  'weeks',
  'months',
  'hours',
  'minutes',
  'seconds',
]);
const byDay = z.enum(['end-of-next-working-day', 'same-day', 'same-working-day']);

/** A target as data: a number and its unit, a day that has a name, a share of all cases, or no published time. */
export const targetDataSchema = z.union([
  z.strictObject({ kind: unit, amount: z.int() }),
  z.strictObject({ kind: byDay }),
  z.strictObject({ kind: z.literal('share-within'), percent: z.int(), amount: z.int(), unit }),
  z.strictObject({ kind: z.literal('share-by'), percent: z.int(), by: byDay }),
  z.strictObject({ kind: z.literal('share'), percent: z.int() }),
  z.strictObject({ kind: z.literal('none') }),
]);

/** What is promised, as data and in words. */
export const promiseDataSchema = z.strictObject({
  standard: z.string().describe('The id of the standard in charter.json'),
  target: targetDataSchema,
  inWords: z.string().describe('The time alone: "2 working days"'),
  sentence: z.string().describe('As the pages say it: "We aim to reply within 2 working days."'),
  longest: z
    .string()
    .optional()
    .describe(
      'ISO 8601 duration: the most calendar time that the promise may take, over bank holidays and closures. Left out where no time can be given.',
    ),
});

export type PromiseData = z.output<typeof promiseDataSchema>;

/** A standard as it holds on the day of the build, for machines. */
export function promiseData(
  standard: ServiceStandard,
  calendar: CalendarData,
  words: Words,
): PromiseData {
  const target: Target = standard.target;
  const longest = longestTime(standard, calendarFrom(calendar), dayOfBuild);
  return {
    standard: standard.id,
    target,
    inWords: figureOf(standard, words),
    sentence: promiseOf(standard, words),
    ...(longest !== undefined && { longest }),
  };
}
