import { z } from 'zod';

const count = z.number().int().nonnegative().nullable();
const units = ['working-days', 'working-hours', 'days', 'hours'] as const;
const quarter = z.string().regex(/^\d{4}-Q[1-4]$/);

const quarterSchema = z.strictObject({
  quarter: quarter.describe('the quarter in which the contacts came: 2026-Q4'),
  target: z.string().describe('the target that held at its end: 2 working days'),
  received: count.describe('contacts, or calls, that were promised it'),
  kept: count.describe('answered in time'),
  keptAtLeast: z.number().int().optional().describe('the least that kept can be, where it is null'),
  late: count.describe('answered late, or not yet and the day has passed'),
  open: count.describe('not answered yet, and not late'),
  noReply: count.describe('closed in time without a reply being needed'),
  share: z.number().nullable().describe('kept, as a part of kept and late: 0.97'),
  median: z.number().nullable().describe('half of the replies took no longer'),
  ninetieth: z.number().nullable().describe('nine in ten replies took no longer'),
  unit: z.enum(units).nullable().describe('what median and ninetieth are counted in'),
  channels: z
    .record(z.string(), count)
    .optional()
    .describe('how they came: online by a form of the site, the others entered by an officer'),
});

const outcomesSchema = z.strictObject({
  period: z.string().describe('2026-Q4, or 2026'),
  total: count,
  outcomes: z.record(z.string(), count),
  extended: count.describe('those for which more time was taken'),
  reviews: count.describe('reviews of answers that were asked for'),
});

const feedbackSchema = z.strictObject({
  period: z.string().describe('the quarter in which people answered: 2026-Q3'),
  answers: count.describe('people who answered the questions after our reply'),
  satisfied: count,
  firstTime: count.describe('those whose matter was sorted the first time'),
  treatedWell: count,
});

/** The published figures, as JSON. A number is null where it is too small to show, or would give one away that is. */
export const figuresSchema = z.strictObject({
  council: z.string(),
  countedAt: z.iso.datetime({ offset: true }),
  smallestShown: z.number().int().describe('numbers from 1 to one less than this are not shown'),
  standards: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      measures: z.string().describe('what must have happened by then: reply, acknowledgement …'),
      target: z.string().describe('the target today'),
      how: z
        .enum(['measured', 'asked', 'no-time', 'not-measured'])
        .describe('asked: people are asked after the reply, see feedback'),
      quarters: z.array(quarterSchema).describe('the newest first'),
    }),
  ),
  information: z.array(outcomesSchema).describe('requests for information, by quarter'),
  complaints: z.array(
    z.strictObject({ id: z.string(), title: z.string(), years: z.array(outcomesSchema) }),
  ),
  feedback: z.array(feedbackSchema).describe('what people said after our reply, by quarter'),
});

export type PublishedFigures = z.output<typeof figuresSchema>;
