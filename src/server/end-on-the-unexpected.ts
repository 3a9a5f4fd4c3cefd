import { faultInWords, faultNumber } from '../http/fault.ts';
import { logError } from './log.ts';

/** What the process ends with after an error that no one expected: `EX_SOFTWARE`. A service manager starts it again. */
const UNEXPECTED_EXIT_CODE = 70;

/**
 * An error that no one caught may have left anything behind. The process takes nothing new, finishes what is under way
 * (bounded), says why, and ends. A second one meanwhile changes nothing.
 * @param stop finishes what is under way, and never rejects
 */
export function endOnTheUnexpected(stop: (exitCode: number) => void): void {
  let isEnding = false;
  const end = (what: string) => (error: unknown) => {
    logError(
      `[fault] ${faultNumber()}: ${what}: ${faultInWords(error)}. ` +
        `Ending with exit code ${String(UNEXPECTED_EXIT_CODE)}, to be started again.`,
    );
    if (isEnding) return;
    isEnding = true;
    stop(UNEXPECTED_EXIT_CODE);
  };
  process.on('uncaughtException', end('an error no one caught'));
  process.on('unhandledRejection', end('a promise no one waited for'));
  // A log that no one reads any more is no reason to end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
