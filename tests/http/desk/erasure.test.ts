import { beforeEach, expect, test } from 'vitest';
import { askForErasure } from '../../../src/domain/submissions/acts/by-resident.ts';
import { randomUUID } from 'node:crypto';
import { eraseCase } from '../../../src/domain/reports/erase-case.ts';
import { keptTotals } from '../../../src/domain/reports/fold.ts';
import { sweep } from '../../../src/domain/submissions/outbox.ts';
import { MailFailure, StoreUnavailable } from '../../../src/domain/submissions/ports.ts';
import type { SubmissionRecord } from '../../../src/domain/submissions/submission.ts';
import type { Runtime } from '../../../src/http/runtime.ts';
import { aDesk, write, type Browser, type Desk } from './a-desk.ts';

let desk: Desk;
let jo: Browser;
let alan: Browser;
let reference: string;
let mailFails: () => MailFailure | undefined;
beforeEach(async () => {
  mailFails = () => undefined;
  desk = aDesk(undefined, { mailFails: () => mailFails() });
  reference = await write(desk, 'general', { _language: 'pl' });
  const record = await desk.store.find(reference.replace('-', ''));
  if (record === undefined) throw new Error('not kept');
  const asked = askForErasure(record, '2026-11-23T10:01:00.000Z', '2026-11-23');
  await desk.store.addEvent(record.submission.reference, asked);
  await write(desk, 'general', { message: 'Another' });
  desk.at('2026-11-24T10:00:00Z');
  jo = desk.browser();
  await jo.signIn('jo@c.test');
  alan = desk.browser();
  await alan.signIn('alan@c.test');
  desk.sent.length = 0;
});

function eraseWith({ store, site, calendar, now }: Runtime, record: SubmissionRecord) {
  const at = new Date(now()).toISOString();
  return eraseCase(record, {
    ...{ store, calendar, standards: site.standards, now: at, batch: randomUUID() },
  });
}

const at = (act = ''): string => `/staff/case/${reference}/${act}`;

test('requests for erasure are listed with the day of the law, though the case was answered', async () => {
  await jo.send(await jo.get(at('record/')), { channel: 'telephone' });
  const { text } = await jo.get('/staff/?view=erasure');
  expect(text).toContain('Asked to be erased (1)');
  expect(text).toContain(reference);
  expect(text).toContain('erase by 23 Dec 2026');
  expect((await jo.get(at())).text).toContain('By Wednesday 23 December 2026: a manager erases it');
});

test('once it is done the resident has a last email, in their language and with nothing that they wrote', async () => {
  const asks = await alan.get(at('erase/'));
  expect(asks.text).toContain('has to be done by Wednesday 23 December 2026');
  const done = await alan.send(asks);
  expect(done.path).toBe('/staff/');
  expect(done.text).toContain('The resident was sent an email that says so.');
  expect(await desk.store.find(reference.replace('-', ''))).toBeUndefined();
  const [mail, ...more] = desk.sent;
  expect(more).toEqual([]);
  expect([mail?.to, mail?.subject.includes(reference), mail?.language]).toEqual([
    'ada@example.org',
    true,
    'pl',
  ]);
  expect(mail?.text).toContain('Usunęliśmy to');
  expect(mail?.text).not.toContain('There is a hole');
  expect((await alan.get('/staff/?view=erasure')).text).toContain('Asked to be erased (0)');
});

test('where that email cannot be sent yet the case waits for it, and the next sweep sends it and erases', async () => {
  mailFails = () => new MailFailure('421', false);
  const asks = await alan.get(at('erase/'));
  const waits = await alan.send(asks);
  expect(waits.text).toContain('it is erased as soon as the email that says so has gone');
  expect(waits.text).toContain('To be erased for good.');
  // Pressed twice, nothing is decided anew.
  await alan.send(asks);
  expect(await desk.store.find(reference.replace('-', ''))).toBeDefined();
  mailFails = () => undefined;
  desk.at('2026-11-24T10:30:00Z');
  const until = '2026-11-24T11:00:00.000Z';
  await sweep({ ...desk.runtime.delivering, until });
  expect(desk.sent.map(({ to }) => to)).toEqual(['ada@example.org']);
  expect(await desk.store.find(reference.replace('-', ''))).toBeUndefined();
  await sweep({ ...desk.runtime.delivering, until });
  expect(desk.sent).toHaveLength(1);
});

test('an email that can never be sent is shown with its address, and the manager erases without it', async () => {
  mailFails = () => new MailFailure('550', true);
  await alan.send(await alan.get(at('erase/')));
  expect((await alan.get(at())).text).toContain('could not be sent: a manager erases it');
  expect((await alan.get('/staff/?view=undelivered')).text).toContain(reference);
  const again = await alan.get(at('erase/'));
  expect(again.text).toContain('ada@example.org');
  const done = await alan.send(again);
  expect(done.text).toContain('Erased for good.');
  expect(await desk.store.find(reference.replace('-', ''))).toBeUndefined();
  expect(desk.log.join('\n')).not.toContain('ada@');
});

/** What an erasure asks of the store and the mail service, in their order. */
const steps = ['addEvent', 'send', 'addEvent', 'keepOnce', 'remove'];

test.each(steps.map((_, step) => step))(
  'a process that dies at step %i of erasing leaves nothing half done: the resident hears it once or again, and it is erased',
  async (step) => {
    let taken = 0;
    let isDead = false;
    const dies = (): void => {
      if (isDead || taken >= step) {
        isDead = true;
        throw new StoreUnavailable('killed');
      }
      taken += 1;
    };
    const { store } = desk.runtime;
    const asks = await alan.get(at('erase/'));
    const counted = ['addEvent', 'keepOnce', 'remove', 'find'] as const;
    const own = Object.fromEntries(
      counted.map((name) => [
        name,
        async (...given: never[]) => {
          if (name !== 'find') dies();
          else if (isDead) throw new StoreUnavailable('killed');
          return (store[name] as (...all: never[]) => unknown)(...given);
        },
      ]),
    );
    const dying = { ...store, ...own } as typeof store;
    const { delivering } = desk.runtime;
    desk.runtime.store = dying;
    desk.runtime.delivering = {
      ...delivering,
      store: dying,
      send: async (record, delivery) => {
        const result = await delivering.send(record, delivery);
        dies();
        return result;
      },
      erase: (record) => eraseWith(desk.runtime, record),
    };
    await alan.send(asks).catch(() => undefined);
    expect(isDead).toBe(true);
    desk.runtime.store = store;
    desk.runtime.delivering = { ...delivering, erase: (record) => eraseWith(desk.runtime, record) };
    // Nothing was decided: it is as it was before.
    const before = (await store.find(reference.replace('-', '')))?.events ?? [];
    if (!before.some(({ kind }) => kind === 'erasure-agreed')) {
      expect([step, desk.sent.length]).toEqual([0, 0]);
      return;
    }
    desk.at('2026-11-24T10:30:00Z');
    await sweep({ ...desk.runtime.delivering, until: '2026-11-24T11:00:00.000Z' });
    expect(await store.find(reference.replace('-', ''))).toBeUndefined();
    const heard = new Set(desk.sent.map(({ to, messageId }) => `${to} ${messageId}`));
    expect([...heard]).toEqual([expect.stringContaining('ada@example.org')]);
    expect(await Array.fromAsync(store.outbox())).toEqual(
      expect.not.arrayContaining([reference.replace('-', '')]),
    );
    expect((await keptTotals(store)).size).toBe(1);
  },
);

test('one that no one asked to be erased is erased without a word', async () => {
  reference = await write(desk, 'general', { message: 'A third' });
  desk.sent.length = 0;
  const done = await alan.send(await alan.get(at('erase/')));
  expect(done.text).toContain('Erased for good.');
  expect(desk.sent).toEqual([]);
});

test('an officer says why it is kept; the resident hears it, with their right to complain, and it leaves the list', async () => {
  const none = await jo.send(await jo.get(at('keep-it/')), {});
  expect([none.status, none.text.includes('Say why it is kept.')]).toEqual([422, true]);
  const words = 'We need it for a claim that is before a court.';
  const preview = await jo.send(none, { words, language: 'en' });
  expect(preview.text).toContain('Information Commissioner');
  const done = await jo.send(preview, { _step: 'send' });
  expect(done.text).toContain('Saved: we email the resident why it is kept.');
  expect(done.text).toContain(words);
  expect(
    desk.sent
      .filter(({ to }) => to !== 'team@c.test')
      .map(({ to, text }) => [to, text.includes(words), text.includes('ico.org.uk')]),
  ).toEqual([['ada@example.org', true, true]]);
  expect((await jo.get('/staff/?view=erasure')).text).toContain('Asked to be erased (0)');
  const again = await jo.send(await jo.get(at('keep-it/')), { words, language: 'en' });
  expect(again.text).toContain('has no request for erasure to answer');
});
