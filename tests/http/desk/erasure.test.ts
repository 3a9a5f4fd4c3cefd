import { beforeEach, expect, test } from 'vitest';
import { askForErasure } from '../../../src/domain/submissions/acts/by-resident.ts';
import { MailFailure } from '../../../src/domain/submissions/ports.ts';
import { aDesk, write, type Browser, type Desk } from './a-desk.ts';

let desk: Desk;
let jo: Browser;
let alan: Browser;
let reference: string;
beforeEach(async () => {
  desk = aDesk();
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

const at = (act = ''): string => `/staff/case/${reference}/${act}`;

test('requests for erasure are listed with the day of the law, though the case was answered', async () => {
  await jo.send(await jo.get(at('record/')), { channel: 'telephone' });
  const { text } = await jo.get('/staff/?view=erasure');
  expect(text).toContain('To be erased (1)');
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
  expect((await alan.get('/staff/?view=erasure')).text).toContain('To be erased (0)');
});

test('where that email cannot be sent the manager reads which address to write to', async () => {
  desk.runtime.sendMail = () => Promise.reject(new MailFailure('421', false));
  const done = await alan.send(await alan.get(at('erase/')));
  expect(done.text).toContain('Erased, but the resident was not told');
  expect(done.text).toContain('ada@example.org');
  expect(await desk.store.find(reference.replace('-', ''))).toBeUndefined();
  expect(desk.log.join('\n')).not.toContain('ada@');
});

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
  expect((await jo.get('/staff/?view=erasure')).text).toContain('To be erased (0)');
  const again = await jo.send(await jo.get(at('keep-it/')), { words, language: 'en' });
  expect(again.text).toContain('has no request for erasure to answer');
});
