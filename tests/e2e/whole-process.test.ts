import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { mailAbout } from '../support/mail-folder.ts';
import { startSite } from '../support/site-process.ts';

let dataFolder: string;
test.beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'front-door-process-'));
});
test.afterEach(async () => {
  await rm(dataFolder, { recursive: true, force: true });
});

async function send(url: string, message: string): Promise<string> {
  const response = await fetch(`${url}/f/general-enquiry`, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({ message, email: 'ada@example.org', name: 'Ada' }),
  });
  const { reference } = (await response.json()) as { reference: string };
  return reference;
}

/** A mail server that takes a connection and never says a word. */
function silentServer(): Promise<{ url: string; close: () => void }> {
  return listening(
    new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onConnect: () => undefined,
      logger: false,
    }),
  );
}

function listening(server: SMTPServer): Promise<{ url: string; close: () => void }> {
  return new Promise((resolve) => {
    const listener = server.listen(0, '127.0.0.1', () => {
      const address = listener.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({
        url: `smtp://127.0.0.1:${String(port)}`,
        close: () => {
          server.close();
        },
      });
    });
  });
}

test('killed right after a reference was shown, the message and its unsent mail are there on restart', async () => {
  const silent = await silentServer();
  const first = await startSite({ DATA_DIR: dataFolder, MAIL_URL: silent.url });
  const reference = await send(first.url, 'Please keep this.');
  await first.kill();
  silent.close();

  const store = sqliteStore(join(dataFolder, 'submissions.sqlite'));
  const record = await store.find(reference.replace('-', ''));
  expect(record?.submission.answers['message']).toBe('Please keep this.');
  expect(await Array.fromAsync(store.outbox())).toEqual([reference.replace('-', '')]);
  await store.close();

  const second = await startSite({ DATA_DIR: dataFolder });
  const confirmation = await fetch(`${second.url}/sent/${reference}/`);
  expect(confirmation.status).toBe(200);
  expect(await second.stop()).toBe(0);
});

test('a message through a real SMTP server arrives whole', async () => {
  const received: { to: string[]; email: Email }[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(chunks)).then((email) => {
          received.push({ to: session.envelope.rcptTo.map(({ address }) => address), email });
          callback();
        });
      });
    },
  });
  const { url, close } = await listening(server);
  const site = await startSite({ DATA_DIR: dataFolder, MAIL_URL: url });
  const message = 'Zażółć gęślą jaźń.\n.\nA line with one dot stands above, and 👋 here.';
  const reference = await send(site.url, message);
  await expect.poll(() => received.length).toBe(2);
  await site.stop();
  close();

  const toResident = received.find(({ to }) => to.includes('ada@example.org'));
  expect(toResident?.to).toEqual(['ada@example.org']);
  expect(toResident?.email.subject).toContain(reference);
  const toCouncil = received.find(({ to }) => !to.includes('ada@example.org'));
  // Answers stand set in under their questions.
  const text = toCouncil?.email.text?.replaceAll('\r\n', '\n').replaceAll(/^ {4}/gm, '');
  expect(text).toContain(message);
  expect(toCouncil?.email.html).toContain('👋');
});

test('stopping waits for what is under way, mail and all', async () => {
  const site = await startSite({ DATA_DIR: dataFolder });
  const reference = await send(site.url, 'Just before the end.');
  expect(await site.stop()).toBe(0);
  expect(await mailAbout(dataFolder, reference, 2)).toHaveLength(2);
});

test('nothing a resident typed is in what the server prints', async () => {
  const site = await startSite({ DATA_DIR: dataFolder, MAIL_URL: 'smtp://127.0.0.1:9' });
  await send(site.url, 'A secret about my neighbour');
  await expect.poll(() => site.output()).toContain('[outbox]');
  await site.stop();
  expect(site.output()).not.toMatch(/secret|ada@example|Ada/);
});
