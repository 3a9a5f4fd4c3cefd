/** How much a line matters: `info` is for the record, `warn` for a look within the day, `error` for a look now. */
export type LogLevel = 'info' | 'warn' | 'error';

/** What a line is about, as it begins: `[outbox] …`. docs/operations.md says what to do about each. */
export const logAreas: Record<string, (message: string) => LogLevel> = {
  /** Something went wrong in the program. */
  fault: () => 'error',
  /** Messages cannot be kept or read. */
  store: () => 'error',
  disk: () => 'error',
  /** A request that was not served. */
  http: (message) => (message.startsWith('5') ? 'error' : 'warn'),
  outbox: (message) => (message.endsWith('left for the sweep') ? 'info' : 'warn'),
  flood: () => 'warn',
  quarantine: () => 'info',
  retention: (message) => (message.startsWith('erased') ? 'info' : 'warn'),
  promise: () => 'warn',
  release: (message) => {
    if (/not taken up|cannot be served/.test(message)) return 'error';
    return /could not be|not looked/.test(message) ? 'warn' : 'info';
  },
  staff: () => 'warn',
  server: (message) => (message.startsWith('a connection') ? 'warn' : 'info'),
  /** The server could not start. */
  start: () => 'error',
};

/** One line of the log as a machine reads it. */
export interface LogEntry {
  /** ISO 8601, UTC. */
  time: string;
  level: LogLevel;
  area: string;
  message: string;
  /** Under which a resident's page and the log are found together: "481-207". */
  number?: string;
  /** Whose message it is about: "K7RM-3XDW". */
  reference?: string;
  /** The council's id, where the server has several sites and the line is about one. */
  site?: string;
}

/**
 * A line that was written for people, in its parts.
 * @example
 * logEntry('[outbox] K7RM-3XDW: left for the sweep', '2026-11-27T09:30:00.000Z')
 * // => { time: '2026-11-27T09:30:00.000Z', level: 'info', area: 'outbox', reference: 'K7RM-3XDW', message: 'K7RM-3XDW: left for the sweep' }
 */
export function logEntry(line: string, time: string): LogEntry {
  const [, area = 'server', message = line] = /^\[([a-z-]+)\] (.*)$/s.exec(line) ?? [];
  const number = /^(\d{3}-\d{3}): /.exec(message)?.[1];
  const reference = /^([0-9A-Z]{4}-[0-9A-Z]{4}): /.exec(message)?.[1];
  return {
    time,
    level: logAreas[area]?.(message) ?? 'info',
    area,
    message,
    ...(number === undefined ? {} : { number }),
    ...(reference === undefined ? {} : { reference }),
  };
}
