import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openIdentityProvider } from '../../../src/adapters/open-identity-provider.ts';
import { aDesk, type Browser, type Desk } from './a-desk.ts';
import { aProvider, type TestProvider } from './a-provider.ts';

let provider: TestProvider;
let desk: Desk;
let browser: Browser;
beforeAll(async () => {
  provider = await aProvider('https://c.test/staff/sign-in/back/');
});
afterAll(() => provider.stop());
beforeEach(() => {
  desk = aDesk();
  desk.runtime.identity = openIdentityProvider(provider);
  browser = desk.browser();
});

/** Goes to the provider, signs in there, and answers the address at which it sends the browser back. */
async function signInThere(email: string, from = browser): Promise<string> {
  const { status, headers } = await from.get('/staff/sign-in/provider/');
  expect(status).toBe(303);
  const back = await provider.signInAt(headers.get('location') ?? '', email);
  return back.replace('https://c.test', '');
}

test('staff sign in at the council’s identity provider, with a code, PKCE, state and nonce', async () => {
  const page = await browser.get('/staff/sign-in/');
  expect(page.text).toContain('Sign in with your council account');
  expect(page.text).not.toContain('Email me a link');
  const { headers } = await browser.get('/staff/sign-in/provider/');
  const asked = new URL(headers.get('location') ?? '').searchParams;
  expect(asked.get('response_type')).toBe('code');
  expect(asked.get('code_challenge_method')).toBe('S256');
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(asked.get(name)?.length, name).toBeGreaterThan(40);
  }
  const cookie = headers.getSetCookie()[0] ?? '';
  expect(cookie).toMatch(/^staff-provider=.*HttpOnly; SameSite=Lax; Secure$/);
  const back = await signInThere('Jo@c.test');
  const { status, headers: after } = await browser.get(back);
  expect([status, after.get('location')]).toEqual([303, '/staff/']);
  expect((await browser.get('/staff/')).text).toContain('Sign out (Jo Ismay)');
  const audit = await desk.store.audit({ most: 9 });
  expect(audit.some(({ by, did }) => by === 'jo@c.test' && did === 'signed-in')).toBe(true);
});

test('any server takes in who comes back: nothing is remembered but in the cookie', async () => {
  const back = await signInThere('jo@c.test');
  desk.runtime.identity = openIdentityProvider(provider);
  expect((await browser.get(back)).headers.get('location')).toBe('/staff/');
});

test('who is known there and not on the list of staff reads so, and is not signed in', async () => {
  const { status, text } = await browser.get(await signInThere('someone@c.test'));
  expect(status).toBe(403);
  expect(text).toContain('You are not on the list of staff');
  expect(text).toContain('someone@c.test');
  expect(browser.cookies.has('staff')).toBe(false);
});

test.each(['unverified@c.test', 'quoted:jo@c.test', 'silent:jo@c.test'])(
  'an address that the provider does not vouch for signs no one in: %s',
  async (account) => {
    const { status, text } = await browser.get(await signInThere(account));
    expect([status, text.includes('did not say who you are')]).toEqual([403, true]);
    expect(browser.cookies.has('staff')).toBe(false);
  },
);

test('of a provider that never says so it counts where the council trusts it, and never against its word', async () => {
  desk.runtime.identity = openIdentityProvider({ ...provider, trustsEmail: true });
  expect((await browser.get(await signInThere('silent:jo@c.test'))).status).toBe(303);
  const other = desk.browser();
  expect((await other.get(await signInThere('quoted:jo@c.test', other))).status).toBe(403);
});

test('pictures on another website that ask for the way in use up no one’s own share', async () => {
  const counted: string[] = [];
  desk.runtime.rateLimited = () => Promise.resolve(void counted.push('own'));
  desk.runtime.foreignLimited = () => Promise.resolve(void counted.push('foreign'));
  await browser.get('/staff/sign-in/provider/', { headers: { 'Sec-Fetch-Site': 'cross-site' } });
  await browser.get('/staff/sign-in/provider/', { headers: { 'Sec-Fetch-Site': 'same-origin' } });
  expect(counted).toEqual(['foreign', 'own']);
});

test('what comes back works once, in the browser that began, and not with another state or code', async () => {
  const back = await signInThere('jo@c.test');
  const other = desk.browser();
  expect((await other.get(back)).status).toBe(403);
  // A stranger's own way, begun in this browser: login by someone else's code.
  await other.get('/staff/sign-in/provider/');
  expect((await other.get(back)).status).toBe(403);
  expect(other.cookies.has('staff')).toBe(false);
  const forged = back.replace(/code=[^&]+/, 'code=made-up');
  expect((await browser.get(forged)).status).toBe(403);
  // The state was used by that; the person begins anew.
  expect((await browser.get(back)).status).toBe(403);
  const again = await signInThere('jo@c.test');
  expect((await browser.get(again)).status).toBe(303);
  expect((await browser.get(again)).status).toBe(403);
});

test('who comes back after ten minutes, or refused, begins anew', async () => {
  const back = await signInThere('jo@c.test');
  desk.at('2026-11-23T10:10:01Z');
  expect((await browser.get(back)).text).toContain('That took too long');
  await browser.get('/staff/sign-in/provider/');
  const refused = await browser.get('/staff/sign-in/back/?error=access_denied&state=x');
  expect([refused.status, browser.cookies.has('staff')]).toEqual([403, false]);
});

test('no link lets anyone in, and none is sent', async () => {
  desk.sent.length = 0;
  const identity = desk.runtime.identity;
  delete desk.runtime.identity;
  await browser.send(await browser.get('/staff/sign-in/'), { email: 'jo@c.test' });
  const link = desk.linkTo('jo@c.test');
  const page = await browser.get(link);
  if (identity !== undefined) desk.runtime.identity = identity;
  expect((await browser.send(page, {}, link)).text).toContain('council account');
  await browser.post('/staff/sign-in/', { email: 'jo@c.test' });
  expect([desk.sent.length, browser.cookies.has('staff')]).toEqual([1, false]);
});

test('one that fails while it is asked who came is away too, and says nothing of the person', async () => {
  const back = await signInThere('jo@c.test');
  const asked = openIdentityProvider(provider);
  desk.runtime.identity = { ...asked, finish: () => Promise.reject(new TypeError('fetch failed')) };
  const { status, text } = await browser.get(back);
  expect([status, text.includes('did not answer')]).toEqual([502, true]);
  expect(desk.log.join('\n')).toContain('the identity provider cannot be asked: TypeError');
});

test('a provider that is away is said to be, and asked again the next time', async () => {
  desk.runtime.identity = openIdentityProvider({ ...provider, issuer: 'http://127.0.0.1:9' });
  const away = await browser.get('/staff/sign-in/provider/');
  expect([away.status, away.text.includes('did not answer')]).toEqual([502, true]);
  expect(desk.log.join('\n')).toMatch(/the identity provider cannot be asked: \w+/);
});

test('signing out leads on to the provider, whose own session would sign in the next person', async () => {
  await browser.get(await signInThere('jo@c.test'));
  const out = await browser.send(await browser.get('/staff/sign-out/'), {}, '/staff/sign-out/');
  expect(out.status).toBe(200);
  expect(out.text).toContain('You are signed out of the staff desk');
  const [, href = ''] = /class="govuk-button" href="([^"]+)"/.exec(out.text) ?? [];
  const address = new URL(href.replaceAll('&amp;', '&'));
  expect(address.href.startsWith(provider.issuer)).toBe(true);
  expect(address.searchParams.get('client_id')).toBe(provider.clientId);
  // Asked for by a browser, it is a page of the provider's that asks before it ends anything.
  expect((await fetch(address)).status).toBe(200);
  expect(browser.cookies.has('staff')).toBe(false);
  expect((await browser.get('/staff/')).headers.get('location')).toBe('/staff/sign-in/');
});

test.each([
  ['has no such place', () => Promise.resolve(undefined)],
  ['does not answer', () => Promise.reject(new TypeError('fetch failed'))],
])('where the provider %s, signing out ends what is ours all the same', async (_, leave) => {
  await browser.get(await signInThere('jo@c.test'));
  desk.runtime.identity = { ...openIdentityProvider(provider), leave };
  const page = await browser.get('/staff/sign-out/');
  const out = await browser.send(page, {}, '/staff/sign-out/');
  expect(out.path).toBe('/staff/sign-in/');
  expect(browser.cookies.has('staff')).toBe(false);
});
