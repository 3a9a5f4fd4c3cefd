import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eraseMail, fileName, folderMailer } from '../../src/adapters/mail-folder.ts';
import { aMessage } from './a-message.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'front-door-mail-')), 'mail');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

test('a message is a file that a mail program opens, for no one else to read', async () => {
  await folderMailer(folder).send(aMessage());
  expect(await readdir(folder)).toEqual(['K7RM3XDW.acknowledgement.eml']);
  const path = join(folder, 'K7RM3XDW.acknowledgement.eml');
  expect((await stat(path)).mode & 0o077).toBe(0);
  const mail = await PostalMime.parse(await readFile(path));
  expect(mail).toMatchObject({
    subject: 'We’ve received your message: K7RM-3XDW',
    from: { name: 'Allerdale Borough Council', address: 'no-reply@council.example.gov.uk' },
    to: [{ address: 'ada@example.org' }],
    messageId: '<K7RM3XDW.acknowledgement@council.example.gov.uk>',
  });
  expect(mail.text).toContain('Wednesday 25 November 2026');
  expect(mail.html).toContain('Wednesday 25 November 2026');
  expect(Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]))).toMatchObject({
    'auto-submitted': 'auto-generated',
    'content-language': 'en',
  });
});

test('a message sent ten times, even at once, is one file, and nothing unfinished is left', async () => {
  const mailer = folderMailer(folder);
  await Promise.all(Array.from({ length: 10 }, () => mailer.send(aMessage())));
  expect(await readdir(folder)).toEqual(['K7RM3XDW.acknowledgement.eml']);
});

test('a folder that cannot be written is a failure that is tried again', async () => {
  await writeFile(folder, 'a file stands where the folder should be');
  await expect(folderMailer(folder).send(aMessage())).rejects.toMatchObject({
    name: 'MailFailure',
    code: 'EEXIST',
    final: false,
  });
});

test('a place that takes no folder is a failure, too', async () => {
  await expect(folderMailer('/proc/data/mail').send(aMessage())).rejects.toMatchObject({
    name: 'MailFailure',
    final: false,
  });
});

test('a folder in a folder is made, for no one else to read', async () => {
  const deep = join(folder, 'of', 'the', 'site');
  await folderMailer(deep).send(aMessage());
  for (const made of [folder, deep]) expect((await stat(made)).mode & 0o777).toBe(0o700);
});

test('a name never leads out of the folder', () => {
  expect(fileName('<../../etc/passwd@x.y>')).toBe('.._.._etc_passwd.eml');
  expect(fileName('<K7RM3XDW.notification@x.y>')).toBe('K7RM3XDW.notification.eml');
});

test('erasing one submission’s mail leaves the rest', async () => {
  const mailer = folderMailer(folder);
  await mailer.send(aMessage());
  await mailer.send(aMessage({ messageId: '<K7RM3XDW.notification@x.y>' }));
  await mailer.send(aMessage({ messageId: '<00000001.notification@x.y>' }));
  await writeFile(join(folder, '.K7RM3XDW.acknowledgement.eml.half-written'), 'To: ada');
  await eraseMail(folder, 'K7RM3XDW');
  expect(await readdir(folder)).toEqual(['00000001.notification.eml']);
  await eraseMail(join(folder, 'nowhere'), 'K7RM3XDW');
  await chmod(folder, 0o700);
});

test('mail written while it is erased ends no erasing', async () => {
  const mailer = folderMailer(folder);
  let isOver = false;
  // One that loses its file on the way is tried again by the outbox, as after any failure.
  const sending = Array.from({ length: 200 }, () => mailer.send(aMessage()));
  const sent = Promise.allSettled(sending).finally(() => {
    isOver = true;
  });
  while (!isOver) await eraseMail(folder, 'K7RM3XDW');
  await sent;
  await eraseMail(folder, 'K7RM3XDW');
  expect(await readdir(folder)).toEqual([]);
});
