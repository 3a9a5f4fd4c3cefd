import { expect, test } from 'vitest';
import { keyedHash, rotateSecret } from '../../../src/server/reference-secret.ts';
import type { Hash } from '../../../src/domain/submissions/sameness.ts';
import { signedToken } from '../../../src/http/desk/signed.ts';
import { pageOf } from '../../../src/http/yours/resident-links.ts';
import { yoursEndpoint } from '../../../src/http/yours/yours-endpoint.ts';
import { aDesk, write } from './a-desk.ts';

const MINUTE = 60_000;

test('after a rotation no link or session of an old secret opens anything, whatever day it says', async () => {
  const desk = aDesk();
  const { runtime } = desk;
  let now = Date.parse('2026-11-23T10:00:00.000Z');
  const at = (moment: number): void => {
    now = moment;
    desk.at(new Date(moment).toISOString());
  };
  runtime.hash = keyedHash(desk.store, () => now);
  const reference = (await write(desk, 'general')).replace('-', '');
  const jo = desk.browser();
  await jo.signIn('jo@c.test');
  expect((await jo.get('/staff/')).status).toBe(200);
  const record = await desk.store.find(reference);
  if (record === undefined) throw new Error('not kept');
  const opens = async (path: string): Promise<number> => {
    const [, , token] = path.split('/');
    const call = { params: { token }, client: '192.0.2.1', afterReply: () => undefined };
    return (await yoursEndpoint(runtime, new Request(`https://c.test${path}`), call)).status;
  };
  const old = await pageOf(runtime, record);
  const caseLink = { reference, passedTo: '' };
  const oldCase = await signedToken(runtime, 'case', caseLink, new Date(now).toISOString());
  const byMail = (token: string) => desk.browser().get(`/staff/mail/${token}/record/`);
  expect([await opens(old), (await byMail(oldCase)).status]).toEqual([200, 200]);

  // Those who have the old secret can sign anything with it, as of a moment before the rotation.
  const { hash: oldHash } = runtime;
  const rotated = await rotateSecret(desk.store, now);
  const before = new Date(rotated - 1).toISOString();
  at(rotated + MINUTE);
  const stolen = {
    ...runtime,
    hash: ((data) => oldHash(data, rotated - 1)) satisfies Hash,
    now: () => rotated - 1,
  };
  expect(await opens(await pageOf(stolen, record))).toBe(404);
  const forged = await signedToken(stolen, 'case', caseLink, before);
  expect((await byMail(forged)).status).toBe(404);
  const session = { email: 'alan@c.test', id: 'x' };
  const thief = desk.browser();
  thief.cookies.set('staff', await signedToken(stolen, 'session', session, before));
  expect((await thief.get('/staff/')).status).toBe(303);

  // Nor do those that were sent before: the list of all that was sent brings new ones.
  expect([await opens(old), (await byMail(oldCase)).status]).toEqual([404, 404]);
  expect((await jo.get('/staff/')).status).toBe(303);
  expect(await opens(await pageOf(runtime, record))).toBe(200);
});
