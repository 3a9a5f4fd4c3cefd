import { logEntry } from './log-line.ts';
import { tell } from './watched.ts';

/**
 * A line for operators, with the time at which it was said: for people, or with `LOG=json` for a machine. (Netlify writes
 * the time beside every line itself.) It holds references and codes, and nothing that a resident typed.
 * @example
 * // 2026-11-27T09:30:00.000Z [outbox] K7RM-3XDW: left for the sweep
 * // {"time":"2026-11-27T09:30:00.000Z","level":"info","area":"outbox","message":"K7RM-3XDW: left for the sweep","reference":"K7RM-3XDW"}
 */
export function log(line: string, council?: string): void {
  console.info(written(line, council));
}

/** The same, where the person who starts the process looks for what went wrong. */
export function logError(line: string, council?: string): void {
  console.error(written(line, council));
}

/**
 * The log of one council's site, where a server has several: its name stands before the area, and in JSON as `site`.
 * @example // 2026-11-27T09:30:00.000Z thornby [outbox] K7RM-3XDW: left for the sweep
 */
export function logOf(council: string | undefined): (line: string) => void {
  return (line) => {
    log(line, council);
  };
}

/** What is said to a person who starts the server by hand; with `LOG=json` it is an entry like any other. */
export function say(forPeople: string, line: string): void {
  console.info(isJson() ? written(line) : forPeople);
}

/** Why the server did not start. */
export function sayError(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(isJson() ? written(`[start] ${message}`) : message);
}

function written(line: string, council?: string): string {
  const time = new Date().toISOString();
  const entry = { ...logEntry(line, time), ...(council === undefined ? {} : { site: council }) };
  tell('logged', entry);
  if (isJson()) return JSON.stringify(entry);
  const named = council === undefined ? line : `${council} ${line}`;
  return 'Netlify' in globalThis ? line : `${time} ${named}`;
}

function isJson(): boolean {
  return process.env['LOG'] === 'json';
}
