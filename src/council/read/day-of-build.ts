import { britishDay } from '../../domain/calendar/british-day.ts';

/** The day of a build that begins now, YYYY-MM-DD: BUILD_DAY, or today in Britain. */
export function dayOfBuildNow(): string {
  return (process.env['BUILD_DAY'] ?? britishDay(new Date())).slice(0, 10);
}
