/**
 * A line for operators, with the time at which it was said. (Netlify writes its own beside every line.)
 * @example // 2026-11-27T09:30:00.000Z [outbox] K7RM-3XDW: left for the sweep
 */
export function log(line: string): void {
  console.info('Netlify' in globalThis ? line : `${new Date().toISOString()} ${line}`);
}
