import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { submissionsFile } from '../../src/adapters/store-at.ts';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { CLAIM_MINUTES, isSettled } from '../../src/domain/submissions/delivery-state.ts';
import { builtSite } from '../support/built-site.ts';
import { sweepAt } from '../support/mail-day.ts';
import { sendForm } from '../support/send-form.ts';
import { startSite, type SiteProcess } from '../support/site-process.ts';

const CASES = 24;
const KILLS = 3;

let folder: string;
let site: SiteProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-staff-killed-'));
});
afterEach(async () => {
  await site?.kill();
  await rm(folder, { recursive: true, force: true });
});

/** The hidden fields of the form that a page sends by POST. */
function hiddenIn(page: string, action: string): Record<string, string> {
  const begins = page.indexOf(`action="${action}"`);
  const form = page.slice(begins, page.indexOf('</form>', begins));
  const found = form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]));
}

/** What a browser of an officer does: it keeps its cookies, and follows no redirect by itself. */
class Officer {
  private readonly cookies = new Map<string, string>();

  async ask(
    address: string,
    fields?: Record<string, string>,
  ): Promise<{ status: number; text: string }> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await fetch(address, {
      ...{ redirect: 'manual', headers: { cookie, origin: new URL(address).origin } },
      ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
    });
    for (const set of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.cookies.set(name, value);
    }
    return { status: reply.status, text: await reply.text() };
  }

  async signIn(url: string, email: string): Promise<void> {
    const way = await this.ask(`${url}/staff/sign-in/`);
    await this.ask(`${url}/staff/sign-in/`, { ...hiddenIn(way.text, '/staff/sign-in/'), email });
    const link = await linkInMail();
    const page = await this.ask(`${url}${link}`);
    await this.ask(`${url}${link}`, hiddenIn(page.text, link));
  }
}

async function linkInMail(): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const names = await readdir(join(folder, 'mail')).catch(() => [] as string[]);
    const name = names.find((one) => one.startsWith('sign-in.') && one.endsWith('.eml'));
    if (name !== undefined) {
      const mail = await PostalMime.parse(await readFile(join(folder, 'mail', name)));
      return /https?:\/\/[^\s/]+(\/staff\/sign-in\/\S+)/.exec(mail.text ?? '')?.[1] ?? '';
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no link in the mail');
}

/** Their residents ask for erasure, each by the event that their own page writes. */
async function askForErasure(cases: readonly { reference: string }[]): Promise<void> {
  const store = sqliteStore(submissionsFile(folder));
  for (const { reference } of cases) {
    const at = new Date().toISOString();
    const answerBy = new Date(Date.now() + 30 * 24 * 3_600_000).toISOString().slice(0, 10);
    const event = { id: 'erasure-asked-1', at, kind: 'erasure-asked', answerBy } as const;
    await store.addEvent(reference.replace('-', ''), event);
  }
  await store.close();
}

test('killed while a manager replies, writes down a call, closes and erases, nothing is half done and nothing is sent twice', async () => {
  const { staff } = await builtSite();
  const manager = staff?.people.find(({ role }) => role === 'manager');
  // A council without a list of staff has no desk.
  if (manager === undefined) return;
  site = await startSite({ DATA_DIR: folder });
  const references: string[] = [];
  for (let index = 0; index < CASES; index += 1) {
    const message = `Case ${String(index)}`;
    const email = `resident@case-${String(index)}.example`;
    references.push((await sendForm(site.url, { message, email })).reference ?? '');
  }
  const officer = new Officer();
  await officer.signIn(site.url, manager.email);
  const waiting = references.map((reference, index) => ({
    reference,
    act: ['reply', 'record', 'close', 'erase'][index % 4] ?? '',
  }));
  await askForErasure(waiting.filter(({ act }) => act === 'erase'));
  const filled: Record<string, Record<string, string>> = {
    reply: { words: 'We will mend it on Friday.', language: 'en', _step: 'send' },
    record: { channel: 'telephone', words: 'We called.', _step: 'next' },
    close: { reason: 'It was sent twice.', _step: 'next' },
    erase: {},
  };

  /** One case after another, until the server is gone; what had no answer is done once more afterwards. */
  async function actUntilKilled(url: string): Promise<void> {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      const action = `/staff/case/${one.reference}/${one.act}/`;
      try {
        const page = await officer.ask(`${url}${action}`);
        // Written before the server was gone, and not answered: the desk says so.
        if (page.status !== 200) throw new Error(`${action}: ${String(page.status)}`);
        const hidden = hiddenIn(page.text, action);
        // Pressed twice, as someone does who sees nothing happen.
        const pressed = { ...hidden, ...filled[one.act] };
        const sent = officer.ask(`${url}${action}`, pressed);
        const again = officer.ask(`${url}${action}`, pressed);
        const done = await Promise.all([sent, again]);
        // Erasing that is decided a second time changes nothing, and says where it is.
        const most = one.act === 'erase' ? 2 : 1;
        expect(
          done.map(({ status }) => status).filter((status) => status === 303).length,
        ).toBeLessThanOrEqual(most);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        unsure.push(one);
        return;
      }
    }
  }

  const unsure: typeof waiting = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { url } = site;
    const acting = [actUntilKilled(url), actUntilKilled(url)];
    await new Promise((resolve) => setTimeout(resolve, 60 + kill * 90));
    await site.kill();
    await Promise.all(acting);
    site = await startSite({ DATA_DIR: folder });
  }
  const { url } = site;
  await Promise.all([actUntilKilled(url), actUntilKilled(url)]);
  expect(await site.stop()).toBe(0);
  await sweepAt(Date.now() + (CLAIM_MINUTES + 1) * 60_000, {
    ...{ dataFolder: folder, mailUrl: `file:${join(folder, 'mail')}` },
  });

  const store = sqliteStore(submissionsFile(folder));
  const replies: string[] = [];
  const toErase = new Set<string>();
  const isUnsure = new Set(unsure.map(({ reference }) => reference.replace('-', '')));
  for await (const record of store.list()) {
    const { reference } = record.submission;
    const acts = record.events.filter(({ kind }) => kind === 'replied' || kind === 'closed');
    if (record.events.some(({ kind }) => kind === 'erasure-asked')) {
      // What is still here was not decided, and its resident heard nothing.
      expect(isUnsure, reference).toContain(reference);
      expect(record.events.map(({ kind }) => kind)).not.toContain('erasure-agreed');
      toErase.add(reference);
      continue;
    }
    expect(acts.length, reference).toBeLessThanOrEqual(1);
    // Whoever was answered finds it done; who was not, finds it done once or not at all.
    if (!isUnsure.has(reference)) expect(acts, reference).toHaveLength(1);
    expect(isSettled(record), reference).toBe(true);
    if (acts.some((event) => 'mailed' in event)) replies.push(reference);
  }
  await store.close();
  const mails = await readdir(join(folder, 'mail'));
  const sent = mails.filter((name) => name.includes('.replied') && name.endsWith('.eml'));
  expect(sent.map((name) => name.split('.')[0]).sort()).toEqual(replies.sort());
  const erased = references
    .filter((_, index) => index % 4 === 3)
    .map((reference) => reference.replace('-', ''))
    .filter((reference) => !toErase.has(reference));
  const told = mails.filter((name) => name.includes('.erasure-agreed') && name.endsWith('.eml'));
  expect(told.map((name) => name.split('.')[0]).sort()).toEqual(erased.sort());
  expect(erased.length).toBeGreaterThan(0);
  console.info(
    `${String(CASES)} cases through ${String(KILLS)} kills, ${String(unsure.length)} acts without an answer`,
  );
}, 200_000);
