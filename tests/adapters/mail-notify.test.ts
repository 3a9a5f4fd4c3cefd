import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { notifyMailer } from '../../src/adapters/mail-notify.ts';
import { MailFailure } from '../../src/domain/submissions/ports.ts';
import { aMessage } from './a-message.ts';

const serviceId = '11111111-2222-4333-8444-555555555555';
const secret = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const apiKey = `front_door-${serviceId}-${secret}`;
const templates = { acknowledgement: 'template-1', notification: 'template-2' };

interface Asked {
  url: string;
  token: string;
  body: Record<string, unknown>;
}

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** Answers as GOV.UK Notify's documentation says it does. */
async function notify(
  answer: { status: number; body: unknown } = { status: 201, body: { id: 'an-id' } },
): Promise<{ url: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      asked.push({
        url: `${request.method ?? ''} ${request.url ?? ''}`,
        token: request.headers.authorization?.replace('Bearer ', '') ?? '',
        body: JSON.parse(text) as Record<string, unknown>,
      });
      response.writeHead(answer.status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => new Promise((resolve) => server.close(resolve)));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}`, asked };
}

test('a message is sent by its template, signed as Notify wants it', async () => {
  const { url, asked } = await notify();
  const before = Math.floor(Date.now() / 1000) - 1;
  await notifyMailer({ apiKey, baseUrl: url, templates }).send(aMessage());
  expect(asked[0]).toMatchObject({
    url: 'POST /v2/notifications/email',
    body: {
      template_id: 'template-1',
      email_address: 'ada@example.org',
      reference: 'K7RM3XDW.acknowledgement',
      personalisation: { reference: 'K7RM-3XDW', answers: 'Click [here](https://evil.test)' },
      sanitise_content_for: ['answers'],
    },
  });
  const [header = '', payload = '', signature] = asked[0]?.token.split('.') ?? [];
  const read = (part: string) =>
    JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
  expect(read(header)).toEqual({ typ: 'JWT', alg: 'HS256' });
  expect(read(payload)['iss']).toBe(serviceId);
  expect(read(payload)['iat']).toBeGreaterThanOrEqual(before);
  expect(signature).toBe(
    createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url'),
  );
});

test.each([
  [400, 'BadRequestError', true],
  [403, 'AuthError', true],
  [429, 'RateLimitError', false],
  [500, 'Exception', false],
  [503, 'Exception', false],
])('%i %s: final is %s', async (status, error, final) => {
  const { url } = await notify({
    status,
    body: { status_code: status, errors: [{ error, message: 'about ada@example.org' }] },
  });
  const reason: unknown = await notifyMailer({ apiKey, baseUrl: url, templates })
    .send(aMessage())
    .catch((caught: unknown) => caught);
  expect(reason).toBeInstanceOf(MailFailure);
  expect(reason).toMatchObject({ code: String(status), final });
  expect(String(reason)).not.toContain('@');
});

test('a network that fails is tried again', async () => {
  const { url } = await notify();
  for (const stop of stops.splice(0)) await stop();
  await expect(
    notifyMailer({ apiKey, baseUrl: url, templates }).send(aMessage()),
  ).rejects.toMatchObject({ name: 'MailFailure', final: false });
});
