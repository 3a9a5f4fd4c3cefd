import { expect, test } from 'vitest';
import { mailerFromUrl, mailFolderOf } from '../../src/adapters/mailer-from-url.ts';

test.each([
  'smtp://mail.example.gov.uk',
  'smtps://user:password@mail.example.gov.uk:465',
  'file:.data/mail',
])('%s is a mailer', async (url) => {
  expect(await mailerFromUrl(url, {})).toHaveProperty('send');
});

test('a folder may be written from here or from the root', () => {
  expect(mailFolderOf('file:.data/mail')).toBe('.data/mail');
  expect(mailFolderOf('file:///srv/mail')).toBe('/srv/mail');
  expect(mailFolderOf('smtp://mail.example.gov.uk')).toBeUndefined();
});

test('another MAIL_URL is refused without its password', async () => {
  await expect(
    mailerFromUrl('imap://user:secret@mail.example.gov.uk', {}),
  ).rejects.toMatchInlineSnapshot(
    `[MailUrlError: MAIL_URL begins with none of smtp://, smtps://, notify: and file:. Write, for example, smtps://user:password@mail.example.gov.uk, or file:.data/mail.]`,
  );
});

test('a bare % in a password is refused without the password', async () => {
  await expect(
    mailerFromUrl('smtps://user:50%secret@mail.example.gov.uk', {}),
  ).rejects.toMatchInlineSnapshot(
    `[MailUrlError: MAIL_URL has a % in its user or its password that begins no escape. Write %25 for each % that is meant as one.]`,
  );
});

test('Notify needs its key and templates', async () => {
  await expect(mailerFromUrl('notify:', {})).rejects.toMatchInlineSnapshot(
    `[MailUrlError: MAIL_URL is notify:, and NOTIFY_API_KEY is not set.]`,
  );
  const environment = {
    NOTIFY_API_KEY: 'k',
    NOTIFY_ACKNOWLEDGEMENT_TEMPLATE: 'a',
    NOTIFY_NOTIFICATION_TEMPLATE: 'n',
  };
  expect(await mailerFromUrl('notify:http://127.0.0.1:9100', environment)).toHaveProperty('send');
});
