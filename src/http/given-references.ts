import { networksOf } from './networks-of.ts';
import type { Runtime } from './runtime.ts';

/** How many are remembered, of everyone: some minutes of a busy day. The oldest are forgotten. */
const MOST = 10_000;

const given = new WeakMap<Runtime['rateLimited'], Set<string>>();

/**
 * Remembers who was given a reference just now. Whatever others on the same line have guessed, at a library or in an office,
 * the confirmation that a browser is led to after sending is shown.
 */
export function rememberGiven(
  runtime: Runtime,
  client: string | undefined,
  reference: string,
): void {
  const all = given.get(runtime.rateLimited) ?? new Set();
  given.set(runtime.rateLimited, all);
  all.add(keyOf(client, reference));
  if (all.size > MOST) for (const oldest of [...all].slice(0, MOST / 10)) all.delete(oldest);
}

/** Whether a reference was given to someone on this line a short while ago. */
export function wasGiven(
  { rateLimited }: Runtime,
  client: string | undefined,
  reference: string | undefined,
): boolean {
  return reference !== undefined && given.get(rateLimited)?.has(keyOf(client, reference)) === true;
}

function keyOf(client: string | undefined, reference: string): string {
  return `${networksOf(client ?? '')?.line ?? client ?? ''} ${reference}`;
}
