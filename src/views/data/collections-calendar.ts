import { createEvents, type DateArray } from 'ics';
import type { Council } from '../../council/council.ts';
import { dateOf, dayNumber } from '../../domain/calendar/day-number.ts';
import { collectionName } from '../../domain/look-ups/look-ups-said.ts';
import { collectionDays } from '../../domain/look-ups/collection-days.ts';
import type { Round } from '../../domain/look-ups/look-ups.ts';
import { foldedLines } from '../../domain/text/folded-lines.ts';
import { dayOfBuild } from '../in-force.ts';

/** How far ahead a round's days are written; the calendar is written anew with each build. */
const DAYS_AHEAD = 365;

/**
 * The collections of a round as a calendar file (RFC 5545) to subscribe to: a whole day for each, for a year from the build
 * on. It says nothing of who lives where. A day that is moved is the same entry, so that a calendar moves it too.
 * @param when `day`: of the build, YYYY-MM-DD; `language`: what is collected is said in it where the council has translated it
 */
export function collectionsCalendar(
  { id, collections }: Round,
  { facts, lookUps }: Pick<Council, 'facts' | 'lookUps'>,
  site: string,
  { day = dayOfBuild, language = 'en' }: { day?: string; language?: string } = {},
): string {
  const { host } = new URL(site);
  const range = { from: day, until: dateOf(dayNumber(day) + DAYS_AHEAD) };
  const entries = collections.flatMap((one, index) =>
    collectionDays(one, lookUps.changes, range).map((collected) => ({
      // The types leave out when an entry was written.
      ...({ timestamp: Date.parse(`${day}T00:00:00Z`) } as object),
      uid: `collection-${id}-${String(index + 1)}-${collected.insteadOf ?? collected.day}@${host}`,
      title: collectionName(one, language).text,
      start: partsOf(dayNumber(collected.day)),
      // RFC 5545 ends a whole day on the day after it.
      end: partsOf(dayNumber(collected.day) + 1),
      busyStatus: 'FREE' as const,
      transp: 'TRANSPARENT' as const,
    })),
  );
  const { error, value } = createEvents(entries, { productId: 'front-door', calName: facts.name });
  if (error ?? !value) throw error ?? new Error('The round has no day of collection');
  return foldedLines(value);
}

function partsOf(day: number): DateArray {
  const [year = 0, month = 0, date = 0] = dateOf(day).split('-').map(Number);
  return [year, month, date];
}
