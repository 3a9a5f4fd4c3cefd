import { z } from 'zod';
import { personAt, type Person, type Staff } from '../../domain/staff/staff.ts';
import { hostOf } from '../same-origin.ts';
import type { Runtime } from '../runtime.ts';
import { hiddenName, readToken, signedToken } from './signed.ts';

/** Hours for which someone stays signed in. */
export const SESSION_HOURS = 8;
/** Times a day that someone can end all their sessions. */
const MOST_ENDS = 50;

const COOKIE = 'staff';
const FORM_COOKIE = 'staff-form';
const HOUR = 3_600_000;

/** Someone who is signed in. */
export interface Session {
  person: Person;
  /** What every form of theirs sends along, and no other website knows. */
  token: string;
}

const sessionShape = z.object({ email: z.string(), id: z.string() });

/** The session of a request; `undefined` where there is none, it was ended, is too old, or its person has left. */
export async function sessionOf(
  runtime: Runtime,
  staff: Staff,
  request: Request,
): Promise<Session | undefined> {
  const cookie = cookieOf(request, COOKIE);
  if (cookie === undefined) return undefined;
  const said = await readToken(runtime, 'session', cookie, sessionShape);
  if (said === undefined) return undefined;
  const age = runtime.now() - Date.parse(said.at);
  if (age < -HOUR || age > SESSION_HOURS * HOUR) return undefined;
  const person = personAt(staff, said.email);
  if (person === undefined || (await endedAt(runtime, person)) >= said.at) return undefined;
  return { person, token: await formToken(runtime, said.id) };
}

/** The cookie of a new session. */
export async function newSession(
  runtime: Runtime,
  request: Request,
  person: Person,
): Promise<string> {
  const at = new Date(runtime.now()).toISOString();
  const says = { email: person.email, id: runtime.randomName() };
  const token = await signedToken(runtime, 'session', says, at);
  return cookieHeader(runtime, request, COOKIE, token, SESSION_HOURS * 3_600);
}

/** Ends every session that someone has, on whatever machine. Answers the cookie that takes this one away. */
export async function endSessions(
  runtime: Runtime,
  request: Request,
  person: Person,
): Promise<string> {
  const at = new Date(runtime.now()).toISOString();
  const name = await hiddenName(runtime, person.email);
  // Each end is a key that is written once, and forgotten after two days, when no session is left from before it.
  for (let number = 1; number <= MOST_ENDS; number += 1) {
    if ((await runtime.store.hold(endKey(name, at, number), at)) === at) break;
  }
  return cookieHeader(runtime, request, COOKIE, '', 0);
}

/** When someone last ended their sessions, today or yesterday; empty where they did not. */
async function endedAt({ store, now, ...runtime }: Runtime, person: Person): Promise<string> {
  const name = await hiddenName(runtime, person.email);
  const days = [now(), now() - 24 * HOUR].map((at) => new Date(at).toISOString());
  for (const day of days) {
    let last = '';
    for (let number = 1; number <= MOST_ENDS; number += 1) {
      const at = await store.held(endKey(name, day, number));
      if (at === undefined) break;
      last = at;
    }
    if (last !== '') return last;
  }
  return '';
}

function endKey(name: string, at: string, number: number): string {
  return `desk-ended/${at.slice(0, 10)}/${name}/${String(number)}`;
}

/** For forms of those who are not signed in: what their browser keeps, and what the form sends along. */
export async function formOfStranger(
  runtime: Runtime,
  request: Request,
): Promise<{ token: string; cookie: string }> {
  const id = cookieOf(request, FORM_COOKIE) ?? runtime.randomName();
  return {
    token: await formToken(runtime, id),
    cookie: cookieHeader(runtime, request, FORM_COOKIE, id, SESSION_HOURS * 3_600),
  };
}

/** Whether a form of someone who is not signed in comes from a page of ours, in the same browser. */
export async function isStrangersForm(
  runtime: Runtime,
  request: Request,
  token: string,
): Promise<boolean> {
  const id = cookieOf(request, FORM_COOKIE);
  return id !== undefined && token === (await formToken(runtime, id));
}

async function formToken(runtime: Runtime, id: string): Promise<string> {
  return hiddenName(runtime, `form ${id}`);
}

/** A cookie of a request; `undefined` where it has none of the name, or an empty one. */
export function cookieOf(request: Request, name: string): string | undefined {
  const all = (request.headers.get('cookie') ?? '').split(';').map((one) => one.trim());
  const own = all.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
  return own === undefined || own === '' ? undefined : own;
}

/**
 * Not read by any script, sent to the staff desk alone, and from other websites only where someone follows a link. `Secure`
 * on every site that has https; a site that is tried out at 127.0.0.1 has none.
 */
export function cookieHeader(
  { site }: Pick<Runtime, 'site'>,
  request: Request,
  name: string,
  value: string,
  seconds: number,
): string {
  const host = hostOf(request.url) ?? '';
  const isTriedOut = /^(?:127\.0\.0\.1|\[::1\]|localhost)(?::\d+)?$/.test(host);
  const secure = site.council.url.startsWith('https:') && !isTriedOut ? '; Secure' : '';
  return `${name}=${value}; Path=/staff; Max-Age=${String(seconds)}; HttpOnly; SameSite=Lax${secure}`;
}
