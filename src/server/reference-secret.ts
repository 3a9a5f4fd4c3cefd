import { createHmac, randomBytes } from 'node:crypto';
import type { SubmissionStore } from '../domain/submissions/ports.ts';
import { SAME_WITHIN_MINUTES, type Hash } from '../domain/submissions/sameness.ts';

type Keeps = Pick<SubmissionStore, 'keepOnce' | 'keptUnder'>;

const PREFIX = 'reference-secret/';
const BUCKET_MILLISECONDS = SAME_WITHIN_MINUTES * 60_000;

interface Secret {
  /** Milliseconds since 1970. */
  from: number;
  secret: string;
}

/**
 * HMAC-SHA256 by a secret that the store keeps, so that no one can work out from a reference, or try, what was sent.
 * All processes of one store share it: the first to come writes it down. After a rotation each moment has its secret,
 * so that the same form sent before and after it is still found as the same.
 *
 * The store is asked once in ten minutes, since a rotation comes into force no sooner. Those are minutes of this process's
 * own clock: the moment that is hashed for may be what a stranger says. Throws `StoreUnavailable`.
 * @param now milliseconds since 1970
 */
export function keyedHash(store: Keeps, now: () => number = Date.now): Hash {
  let known: Promise<Secret[]> | undefined;
  let readIn: number | undefined;

  function secretsNow(): Promise<Secret[]> {
    const bucket = Math.floor(now() / BUCKET_MILLISECONDS);
    if (known !== undefined && bucket === readIn) return known;
    readIn = bucket;
    const reading = secretsOf(store);
    known = reading;
    reading.catch(() => {
      known = undefined;
    });
    return reading;
  }

  return async (data, at) => {
    const secrets = await secretsNow();
    const inForce = secrets.findLast(({ from }) => from <= at) ?? secrets[0];
    return createHmac('sha256', inForce?.secret ?? '')
      .update(data)
      .digest();
  };
}

/**
 * Makes a new secret, in force from the ten minutes after next, when every process has read it. Answers from when,
 * in milliseconds since 1970. References that were given stay what they are.
 * @example // rotated at 14:03, in force from 14:20
 */
export async function rotateSecret(store: Keeps, now: number): Promise<number> {
  await secretsOf(store);
  const from = (Math.floor(now / BUCKET_MILLISECONDS) + 2) * BUCKET_MILLISECONDS;
  await keep(store, from);
  return from;
}

/** All secrets, oldest first. The first was always in force. */
async function secretsOf(store: Keeps): Promise<Secret[]> {
  const kept = await store.keptUnder(PREFIX);
  const values = kept.size > 0 ? [...kept.values()] : [await keep(store, 0)];
  return values
    .map((value) => JSON.parse(value) as Secret)
    .sort((one, other) => one.from - other.from);
}

function keep(store: Keeps, from: number): Promise<string> {
  const secret: Secret = { from, secret: randomBytes(32).toString('hex') };
  return store.keepOnce(PREFIX + String(from).padStart(15, '0'), JSON.stringify(secret));
}
