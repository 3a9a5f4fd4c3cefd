import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import PostalMime from 'postal-mime';
import { afterEach, expect, test } from 'vitest';
import { smtpMailer } from '../../src/adapters/mail-smtp.ts';
import { MailFailure } from '../../src/domain/submissions/ports.ts';
import { aMessage } from './a-message.ts';
import { cert, key } from './certificate-for-tests.ts';
import { scriptedServer, smtpServer } from './smtp-for-tests.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const short = { connectMilliseconds: 400, silenceMilliseconds: 400 };

async function failure(sending: Promise<void>): Promise<{ code: string; final: boolean }> {
  const error: unknown = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof MailFailure)) throw new Error(`not a MailFailure: ${String(error)}`);
  expect(error.message).not.toContain('@');
  return { code: error.code, final: error.final };
}

test('a message arrives whole, at one address, through a real SMTP conversation', async () => {
  const { url, arrived, stop } = await smtpServer();
  stops.push(stop);
  const text = `${'Zażółć gęślą jaźń. '.repeat(200)}\n.\n..dots at the start of a line\n`;
  await smtpMailer(url).send(aMessage({ text }));
  expect(arrived).toHaveLength(1);
  const [{ from, to, bytes } = { from: '', to: [''], bytes: new Uint8Array() }] = arrived;
  expect({ from, to }).toEqual({
    from: 'no-reply@council.example.gov.uk',
    to: ['ada@example.org'],
  });
  const mail = await PostalMime.parse(bytes);
  expect(mail.text?.trim()).toBe(text.trim());
  expect(mail.html?.trim()).toBe(aMessage().html);
  expect(mail.messageId).toBe('<K7RM3XDW.acknowledgement@council.example.gov.uk>');
  expect(mail.headers).toContainEqual(
    expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
  );
});

test('a subject with line breaks stays one subject, with no other recipient', async () => {
  const { url, arrived, stop } = await smtpServer();
  stops.push(stop);
  await smtpMailer(url).send(aMessage({ subject: 'Hi\r\nBcc: x@y.z\r\n\r\nBody' }));
  const mail = await PostalMime.parse(arrived[0]?.bytes ?? '');
  expect(arrived[0]?.to).toEqual(['ada@example.org']);
  expect(mail.bcc ?? []).toEqual([]);
  expect(mail.headers.filter(({ key }) => key === 'bcc')).toEqual([]);
  expect(mail.subject).toContain('Bcc: x@y.z');
});

test.each([
  'ada@example.org, evil@example.org',
  'ada@example.org\r\nRCPT TO:<evil@example.org>',
  'ada',
])('what is not one plain address (%j) gets no mail at all', async (to) => {
  const { url, arrived, stop } = await smtpServer();
  stops.push(stop);
  for (const changes of [{ to }, { replyTo: to }]) {
    expect(await failure(smtpMailer(url).send(aMessage(changes)))).toEqual({
      code: 'not-an-address',
      final: true,
    });
  }
  expect(arrived).toEqual([]);
});

test.each([
  [
    'the recipient is refused for now',
    'RCPT',
    '450 4.2.1 <ada@example.org> try later',
    '450',
    false,
  ],
  ['the service is too busy', 'MAIL', '421 4.7.0 too many connections', '421', false],
  ['the recipient does not exist', 'RCPT', '550 5.1.1 <ada@example.org> unknown', '550', true],
  ['the message is refused', '.', '554 5.7.1 not wanted', '554', true],
  ['the message cannot be stored for now', '.', '452 4.3.1 no space', '452', false],
  ['the server is broken inside', '.', '451 4.3.0 local error', '451', false],
])('when %s', async (_when, at, reply, code, final) => {
  let inData = false;
  const { url, stop } = await scriptedServer('220 mail.test ESMTP', (line) => {
    if (inData && line !== '.') return '';
    inData = false;
    if (line.startsWith(at)) return reply;
    if (line === 'DATA') {
      inData = true;
      return '354 go on';
    }
    return '250 OK';
  });
  stops.push(stop);
  expect(await failure(smtpMailer(url, short).send(aMessage()))).toEqual({ code, final });
});

test('a refused greeting is not the message’s fault: it is tried again', async () => {
  const { url, stop } = await scriptedServer('554 not today', () => '221 bye');
  stops.push(stop);
  expect(await failure(smtpMailer(url, short).send(aMessage()))).toMatchObject({ final: false });
});

test('a refused password is tried again, once staff have mended it', async () => {
  const { port, stop } = await smtpServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, callback) => {
      callback(new Error('no'));
    },
  });
  stops.push(stop);
  const sending = smtpMailer(`smtp://user:wrong@127.0.0.1:${String(port)}`, short).send(aMessage());
  expect(await failure(sending)).toEqual({ code: '535', final: false });
});

test('a server that hangs, at the greeting or in the middle, is given up soon', async () => {
  const silent = await scriptedServer(undefined, () => 'hang');
  const stuck = await scriptedServer('220 mail.test', (line) =>
    line.startsWith('RCPT') ? 'hang' : '250 OK',
  );
  stops.push(silent.stop, stuck.stop);
  for (const { url } of [silent, stuck]) {
    const before = performance.now();
    expect(await failure(smtpMailer(url, short).send(aMessage()))).toEqual({
      code: 'ETIMEDOUT',
      final: false,
    });
    expect(performance.now() - before).toBeLessThan(8_000);
  }
});

test('a connection dropped in the middle of the message is tried again', async () => {
  let inData = false;
  const { url, stop } = await scriptedServer('220 mail.test', (line) => {
    if (inData) return 'drop';
    if (line === 'DATA') inData = true;
    return inData ? '354 go on' : '250 OK';
  });
  stops.push(stop);
  expect((await failure(smtpMailer(url, short).send(aMessage()))).final).toBe(false);
});

test('no one listening is tried again', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const sending = smtpMailer(`smtp://127.0.0.1:${String(port)}`, short).send(aMessage());
  expect((await failure(sending)).final).toBe(false);
});

test('a password is not sent in the clear to another machine', async () => {
  const { smtpOptions } = await import('../../src/adapters/mail-smtp.ts');
  expect(smtpOptions('smtp://user:p%40ss@mail.example.gov.uk')).toMatchObject({
    host: 'mail.example.gov.uk',
    port: 587,
    secure: false,
    requireTLS: true,
    auth: { user: 'user', pass: 'p@ss' },
  });
  expect(smtpOptions('smtps://mail.example.gov.uk')).toMatchObject({ port: 465, secure: true });
  expect(smtpOptions('smtp://[::1]:2525')).toMatchObject({ host: '::1', port: 2525 });
});

test.each([
  ['TLS from the first byte', 'smtps', { secure: true }],
  ['STARTTLS', 'smtp', { hideSTARTTLS: false }],
])(
  'a message goes over %s to a server whose certificate is trusted, and to no other',
  async (_, scheme, options) => {
    let wasSecure: boolean | undefined;
    const server = await smtpServer({
      ...options,
      key,
      cert,
      onMailFrom(_address, session, callback) {
        wasSecure = session.secure;
        callback();
      },
    });
    stops.push(server.stop);
    const mailer = smtpMailer(`${scheme}://127.0.0.1:${String(server.port)}`);

    const refused = await failure(mailer.send(aMessage()));
    expect(refused.final).toBe(false);
    expect(server.arrived).toEqual([]);

    const usual = getCACertificates('default');
    setDefaultCACertificates([...usual, cert]);
    try {
      await mailer.send(aMessage());
    } finally {
      setDefaultCACertificates(usual);
    }
    expect(server.arrived).toHaveLength(1);
    expect(wasSecure).toBe(true);
  },
);
