import { connect } from 'node:net';
import type { Attack } from './hostile-requests.ts';

/** Milliseconds for which one connection is held, by what its stranger does at the end. */
const HELD: Record<Attack['end'], number> = {
  reads: 3_000,
  'hangs up': 5,
  'hangs up at the first byte': 3_000,
  'stays silent': 1_500,
  'does not read': 500,
};
/** Milliseconds without a byte after which the reader has read all. */
const QUIET = 40;

/** Makes an attack, and counts the statuses of what came back. Settles once its connection is closed. */
export function makeAttack(
  url: URL,
  from: string,
  { parts, apartMilliseconds, end }: Attack,
  count: (status: number) => void,
): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect({ host: url.hostname, port: Number(url.port), localAddress: from });
    const timers = [setTimeout(() => socket.destroy(), HELD[end])];
    let quiet: NodeJS.Timeout | undefined;
    let tail = '';
    socket.on('error', () => undefined);
    socket.on('connect', () => {
      if (end === 'does not read') socket.pause();
      for (const [index, part] of parts.entries()) {
        timers.push(
          setTimeout(() => socket.writable && socket.write(part), index * apartMilliseconds),
        );
      }
    });
    socket.on('data', (chunk) => {
      const text = tail + chunk.toString('latin1');
      for (const [, status] of text.matchAll(/HTTP\/1\.1 (\d{3}) /g)) count(Number(status));
      tail = text.slice(-12).replace(/HTTP\/1\.1 \d{3} .*/s, '');
      if (end === 'hangs up at the first byte') socket.resetAndDestroy();
      else if (end === 'reads') {
        clearTimeout(quiet);
        quiet = setTimeout(() => socket.destroy(), QUIET);
      }
    });
    socket.on('close', () => {
      for (const timer of timers) clearTimeout(timer);
      clearTimeout(quiet);
      resolve();
    });
  });
}
