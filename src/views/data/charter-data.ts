import { z } from 'zod';
import type { Council } from '../../council/council.ts';
import { channels, measures } from '../../domain/charter/standard.ts';
import type { Words } from '../../i18n/words.ts';
import { ownAddresses } from '../../site/addresses.ts';
import { dayOfBuild, isInRelease } from '../in-force.ts';
import { figureOf } from '../standard-in-words.ts';
import { standardNow } from '../standard-now.ts';
import { promiseData, promiseDataSchema, targetDataSchema } from './promise-data.ts';

/** `/api/charter.json`: everything the council promises. */
export const charterDataSchema = z
  .strictObject({
    council: z.string(),
    page: z.url().describe('The charter as people read it'),
    asOf: z.iso.date().describe('The day on which these promises were written down'),
    standards: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        channel: z.enum(channels),
        measures: z.enum(measures).describe('What will have happened by then'),
        appliesTo: z.string(),
        about: z.string().optional(),
        calendar: z
          .enum(['council', 'foi'])
          .describe('Whose working days count: the council’s, or the law’s on information'),
        clockStarts: z.enum(['receipt', 'acknowledgement', 'appointment', 'return']),
        url: z.url(),
        promise: promiseDataSchema
          .omit({ standard: true })
          .nullable()
          .describe('null where the standard does not hold yet'),
      }),
    ),
    delays: z
      .array(
        z.strictObject({
          standards: z.array(z.string()),
          forms: z.array(z.string()),
          from: z.iso.date(),
          until: z.iso.date(),
          reason: z.string(),
          telephone: z.string(),
          target: targetDataSchema,
          inWords: z.string(),
        }),
      )
      .describe('Services under pressure: the later time is promised on these days'),
  })
  .describe('What a council promises, as its charter page says it on the day of the build');

/** What `/api/charter.json` says. */
export function charterData(
  council: Council,
  words: Words,
  site: string,
): z.output<typeof charterDataSchema> {
  return {
    council: council.facts.name,
    page: `${site}${ownAddresses.charter}`,
    asOf: dayOfBuild,
    standards: council.charter.data.standards.map((standard) => {
      const { id, title, channel, measures, appliesTo, about, calendar, clockStarts } = standard;
      const now = standardNow(council, id);
      const promise = now && promiseData(now, council.calendar, words);
      return {
        id,
        title,
        channel,
        measures,
        appliesTo,
        ...(about !== undefined && { about }),
        calendar,
        clockStarts,
        url: `${site}${ownAddresses.charter}#${id}`,
        promise: promise ? withoutId(promise) : null,
      };
    }),
    delays: council.delays
      .filter((delay) => isInRelease(delay))
      .map(({ standards, forms, from, until, reason, telephone, target }) => ({
        ...{ standards, forms, from, until, reason, telephone, target },
        inWords: figureOf({ target }, words),
      })),
  };
}

function withoutId({
  target,
  inWords,
  sentence,
  longest,
}: ReturnType<typeof promiseData>): Omit<ReturnType<typeof promiseData>, 'standard'> {
  return { target, inWords, sentence, ...(longest !== undefined && { longest }) };
}
