import { setImmediate } from 'node:timers/promises';
import type { Call } from './runtime.ts';

/** Bytes of a message that take no time worth a turn of their own: more than nearly anyone writes. */
const SHORT_BYTES = 50_000;

/** Between two steps of the work on a long message, so that those who came meanwhile are answered first. */
export async function nextTurn(bytes: number, { turn }: Call): Promise<void> {
  if (bytes > SHORT_BYTES) await (turn ?? setImmediate)();
}
