import { networkInLog } from './network-of.ts';

/** Lines about one status in one second. A flood must not fill the disk with lines about itself. */
const MOST_LINES = 50;
const SECOND = 1_000;

/** What an operator wants to see of requests that were not served. */
const worthALine = (status: number): boolean => [403, 413, 429].includes(status) || status >= 500;

/**
 * One line for each 403, 413, 429 and 5xx: the status, the method, what it was sent to, and the network it came from.
 * Never the address itself, nor anything a stranger wrote. Beyond fifty a second of one status, the rest are counted.
 * @example // [http] 429 POST /f/:form from 203.0.113.0/24
 */
export function refusalLog(
  log: (line: string) => void,
  now: () => number = () => performance.now(),
): (refused: { status: number; method: string; route: string; client: string }) => void {
  const seconds = new Map<number, { since: number; count: number }>();

  return ({ status, method, route, client }) => {
    if (!worthALine(status)) return;
    const at = now();
    let second = seconds.get(status);
    if (second === undefined || at - second.since >= SECOND) {
      if (second !== undefined && second.count > MOST_LINES) {
        log(`[http] ${String(status)}: ${String(second.count - MOST_LINES)} more in one second`);
      }
      second = { since: at, count: 0 };
      seconds.set(status, second);
    }
    second.count += 1;
    if (second.count > MOST_LINES) return;
    // A method is a word of the sender's own where it is none of the usual.
    const known = ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'DELETE', 'PATCH'].includes(method);
    log(
      `[http] ${String(status)} ${known ? method : '(other)'} ${route} from ${networkInLog(client)}`,
    );
  };
}
