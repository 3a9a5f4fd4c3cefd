import { dateOf, dayNumber } from '../domain/calendar/day-number.ts';
import type { ConsultationFacts } from '../site/schemas/consultation.ts';
import { dayOfBuild } from './in-force.ts';

/** Whether people can have their say: not yet, now, or no longer. */
export type ConsultationState = 'coming' | 'open' | 'closed';

/** The days of each state, in their order; what has no first or no last day is left open. */
export interface StateDays {
  state: ConsultationState;
  from?: string;
  until?: string;
}

type Days = Pick<ConsultationFacts, 'opensOn' | 'closesOn'>;

/**
 * When a consultation is in which state. Its last day is a whole one.
 * @example
 * statesOf({ opensOn: '2027-03-01', closesOn: '2027-03-31' })
 * // => coming until 2027-02-28, open from 2027-03-01 until 2027-03-31, closed from 2027-04-01
 */
export function statesOf({ opensOn, closesOn }: Days): StateDays[] {
  return [
    { state: 'coming', until: dateOf(dayNumber(opensOn) - 1) },
    { state: 'open', from: opensOn, until: closesOn },
    { state: 'closed', from: dateOf(dayNumber(closesOn) + 1) },
  ];
}

/** @param day YYYY-MM-DD; left out, the day of the build */
export function consultationState(
  { opensOn, closesOn }: Days,
  day = dayOfBuild,
): ConsultationState {
  if (day < opensOn) return 'coming';
  return day > closesOn ? 'closed' : 'open';
}

/**
 * Consultations by their state: the one that closes first before the others, those to come by their first day, and of those
 * that are closed the last one first.
 */
export function consultationsByState<One extends { data: Days }>(
  all: readonly One[],
  day = dayOfBuild,
): { state: ConsultationState; consultations: One[] }[] {
  const of = (state: ConsultationState): One[] =>
    all.filter(({ data }) => consultationState(data, day) === state);
  return [
    { state: 'open', consultations: of('open').sort((a, b) => byDay(a, b, 'closesOn')) } as const,
    {
      state: 'coming',
      consultations: of('coming').sort((a, b) => byDay(a, b, 'opensOn')),
    } as const,
    {
      state: 'closed',
      consultations: of('closed').sort((a, b) => byDay(b, a, 'closesOn')),
    } as const,
  ].filter(({ consultations }) => consultations.length > 0);
}

function byDay(a: { data: Days }, b: { data: Days }, day: keyof Days): number {
  return a.data[day].localeCompare(b.data[day]);
}
