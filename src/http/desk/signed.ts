import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Runtime } from '../runtime.ts';

/** What a token is for: one that was made for another use is not taken. */
export type Use =
  'sign-in' | 'provider' | 'session' | 'form' | 'case' | 'resident' | 'feedback' | 'draft';

type Signs = Pick<Runtime, 'hash' | 'site'>;

/** The clocks of two servers of one site differ by less. */
const MOST_MILLISECONDS_AHEAD = 5 * 60_000;

/** ISO 8601, UTC, as `Date` writes it. */
const momentSchema = z.iso.datetime();

/**
 * A token that no one but this council's own servers can make: what it says, then its signature. It can be read by anyone.
 * @param at when it is made, ISO 8601, UTC
 */
export async function signedToken(
  given: Signs,
  use: Use,
  says: Readonly<Record<string, string>>,
  at: string,
): Promise<string> {
  const text = Buffer.from(JSON.stringify({ ...says, at })).toString('base64url');
  return `${text}.${await signature(given, use, text, at)}`;
}

/**
 * What a token says; `undefined` for one that was not made here, for this use, and for one of a time to come: no server has
 * made that yet, so it is not even hashed. Nor is one taken that was signed with a secret of before a rotation, whatever day it
 * says: those who have an old secret could date it back. Whether it is too old is for the caller.
 * @example // `at` is 9999-12-31T23:59:59.000Z, on 23 November 2026 => undefined
 */
export async function readToken<Shape extends z.ZodRawShape>(
  given: Signs & Pick<Runtime, 'now'>,
  use: Use,
  token: string,
  shape: z.ZodObject<Shape>,
): Promise<(z.output<z.ZodObject<Shape>> & { at: string }) | undefined> {
  const [text = '', signed = '', ...more] = token.split('.');
  if (more.length > 0 || token.length > 2_000) return undefined;
  const said = parsed(text);
  const at = momentSchema.safeParse((said as { at?: unknown } | undefined)?.at).data;
  if (at === undefined) return undefined;
  if (Date.parse(at) > given.now() + MOST_MILLISECONDS_AHEAD) return undefined;
  // The secret in force now; where another server's clock is a little ahead, the one in force there.
  const readAt = new Date(Math.max(given.now(), Date.parse(at))).toISOString();
  const own = Buffer.from(await signature(given, use, text, readAt));
  const other = Buffer.from(signed);
  if (own.length !== other.length || !timingSafeEqual(own, other)) return undefined;
  const read = shape.safeParse(said).data;
  return read === undefined ? undefined : { ...read, at };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}

async function signature(
  { hash, site }: Signs,
  use: Use,
  text: string,
  at: string,
): Promise<string> {
  const said = `staff desk\n${site.council.id}\n${use}\n${text}`;
  return Buffer.from(await hash(said, Date.parse(at))).toString('base64url');
}

/** A name for something in the store that does not give away what it is made of, such as an address. */
export async function hiddenName({ hash, site }: Signs, what: string): Promise<string> {
  const digest = await hash(`staff desk\n${site.council.id}\nname\n${what}`, 0);
  return Buffer.from(digest).subarray(0, 16).toString('hex');
}
