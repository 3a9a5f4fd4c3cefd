import type { Council } from '../../council/council.ts';
import { calendarFrom, type Calendar } from '../../domain/calendar/calendar.ts';
import type { CalendarData } from '../../domain/calendar/calendar-data.ts';
import type { OpeningHours, OpenSpan } from '../../domain/calendar/opening-hours.ts';

/** The days of the week as `council.yaml` has them, Monday first. */
export const weekDays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/**
 * Which of the council's opening hours an office keeps: its own, those for visits in person, or the default ones.
 * `undefined` for an office that no one may walk into, and where no hours are known.
 * @example hoursNameOf(wigton, { default: { monday: '09:00-17:00' } }) // => "default"
 */
export function hoursNameOf(
  office: Pick<Council['offices'][number], 'id' | 'data'>,
  hours: CalendarData['hours'],
): string | undefined {
  if (office.data.how !== 'walk-in') return undefined;
  return [office.id, 'in-person', 'default'].find((name) => Object.hasOwn(hours, name));
}

/**
 * Which of the council's opening hours the telephone keeps. `undefined` where no hours are known.
 * @example telephoneHoursName({ default: { monday: '09:00-17:00' } }) // => "default"
 */
export function telephoneHoursName(hours: CalendarData['hours']): string | undefined {
  return ['telephone', 'default'].find((name) => Object.hasOwn(hours, name));
}

/** An office's opening hours read, with the calendar that says on which days they hold. */
export function hoursOf(
  office: Pick<Council['offices'][number], 'id' | 'data'>,
  data: CalendarData,
): { calendar: Calendar; hours: OpeningHours; name: string } | undefined {
  const name = hoursNameOf(office, data.hours);
  if (name === undefined) return undefined;
  const calendar = calendarFrom(data);
  return { calendar, hours: calendar.hoursOf(name), name };
}

/** @example clockOf(570) // => "09:30" */
export function clockOf(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Hours of a day for machines: `{ opens: '09:00', closes: '17:00' }`. */
export function spansOf(spans: readonly OpenSpan[]): { opens: string; closes: string }[] {
  return spans.map(({ from, to }) => ({ opens: clockOf(from), closes: clockOf(to) }));
}
