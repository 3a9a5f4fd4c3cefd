import { lastBackup } from '../last-backup.ts';
import { doubtful, fine, isProduction, type Environment, type Finding } from './finding.ts';

const HOUR = 3_600_000;
/** A backup a day, and some hours for the timer. */
const OLD_HOURS = 36;

/** How old the last backup is, as far as it is known: `npm run backup` writes it down. */
export function checkBackup(dataFolder: string, environment: Environment, now: number): Finding[] {
  const at = lastBackup(dataFolder);
  const todo = 'Let a timer make one every day: deploy/front-door-backup.timer.';
  if (at === undefined) {
    return isProduction(environment)
      ? [doubtful('backup', 'No backup is known of.', todo)]
      : [fine('backup', 'No backup is known of.')];
  }
  const hours = Math.floor((now - at) / HOUR);
  const found = `The last backup is ${String(hours)} hours old.`;
  return [hours > OLD_HOURS ? doubtful('backup', found, todo) : fine('backup', found)];
}
