import { z } from 'zod';
import type { Council } from '../../council/council.ts';
import { otherHours } from '../../domain/calendar/other-hours.ts';
import type { Words } from '../../i18n/words.ts';
import { officeAddress } from '../../site/addresses.ts';
import { dayOfBuild } from '../in-force.ts';
import { standardNow } from '../standard-now.ts';
import { hoursOf, spansOf, weekDays } from './office-hours.ts';
import { promiseData, promiseDataSchema } from './promise-data.ts';

/** How far ahead days with other hours are listed. */
const DAYS_AHEAD = 366;

const spans = z.array(z.strictObject({ opens: z.iso.time(), closes: z.string() }));

/** `/api/offices.json`: where the council can be met. */
export const officesDataSchema = z
  .strictObject({
    council: z.string(),
    asOf: z.iso.date(),
    timeZone: z.string().describe('IANA name; all hours are of its clocks'),
    offices: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        description: z.string(),
        url: z.url(),
        how: z.enum(['walk-in', 'appointment', 'closed']),
        address: z.array(z.string()),
        place: z.string(),
        telephone: z.string(),
        promise: promiseDataSchema.nullable().describe('null where no time is published'),
        hours: z
          .strictObject({
            week: z.strictObject(
              Object.fromEntries(weekDays.map((day) => [day, spans])) as Record<
                (typeof weekDays)[number],
                typeof spans
              >,
            ),
            otherDays: z
              .array(
                z.strictObject({
                  date: z.iso.date(),
                  open: spans.describe('Empty where it is closed all day'),
                  reason: z.string().optional(),
                }),
              )
              .describe('The days of the year to come that differ from the week'),
          })
          .nullable()
          .describe('null where no one may come without an appointment'),
      }),
    ),
  })
  .describe('The offices of a council and when they are open');

/** What `/api/offices.json` says. */
export function officesData(
  council: Council,
  words: Words,
  site: string,
): z.output<typeof officesDataSchema> {
  const { facts, calendar } = council;
  return {
    council: facts.name,
    asOf: dayOfBuild,
    timeZone: facts.timeZone,
    offices: council.offices.map((office) => {
      const { title, description, how, address, place, standard } = office.data;
      const now = standardNow(council, standard);
      const known = hoursOf(office, calendar);
      return {
        id: office.id,
        name: title,
        description,
        url: `${site}${officeAddress(office.id)}`,
        how,
        address,
        place,
        telephone: facts.contact.telephone,
        promise: now ? promiseData(now, calendar, words) : null,
        hours: known ? hoursData(known) : null,
      };
    }),
  };
}

function hoursData({
  hours,
  calendar,
}: NonNullable<ReturnType<typeof hoursOf>>): NonNullable<
  z.output<typeof officesDataSchema>['offices'][number]['hours']
> {
  const day = (at: number): ReturnType<typeof spansOf> => spansOf(hours.week[at] ?? []);
  return {
    week: {
      monday: day(0),
      tuesday: day(1),
      wednesday: day(2),
      thursday: day(3),
      friday: day(4),
      saturday: day(5),
      sunday: day(6),
    },
    otherDays: otherHours(calendar, hours, dayOfBuild, DAYS_AHEAD).map(
      ({ date, open, reason }) => ({
        date,
        open: spansOf(open),
        ...(reason !== undefined && { reason }),
      }),
    ),
  };
}
