import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { webhookSender } from '../../src/adapters/webhook.ts';
import { webhookPayload } from '../../src/domain/submissions/webhook-payload.ts';
import { webhookSchema } from '../../src/domain/submissions/webhook-schema.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';

const secret = 'a secret of the council';
const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function system(status = 200, headers: Record<string, string> = {}) {
  const told: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      told.push({ headers: request.headers, body });
      response.writeHead(status, headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => new Promise((resolve) => server.close(resolve)));
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/in`, told };
}

const record = { submission: aSubmission({ extra: { colour: 'red' } }), events: [] };

test('a council’s own system gets the message, and can check who sent it', async () => {
  const { url, told } = await system();
  const send = webhookSender({ url, secret }, () => Date.parse('2026-11-23T09:00:00Z'));
  await send(record);
  const [{ headers, body } = { headers: {}, body: '' }] = told;
  expect(headers['webhook-id']).toBe('K7RM3XDW.webhook');
  expect(headers['webhook-timestamp']).toBe('1795424400');
  const signed = createHmac('sha256', secret)
    .update(`K7RM3XDW.webhook.1795424400.${body}`)
    .digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${signed}`);
  expect(JSON.parse(body)).toMatchObject({
    reference: 'K7RM3XDW',
    replyDue: { on: '2026-11-25', standard: 'online-enquiry' },
    answers: { message: 'When is my bin emptied?' },
    extra: { colour: 'red' },
  });
});

test('what is sent is what the schema says, with and without a date', () => {
  const without = aSubmission({
    files: [{ field: 'f', name: 'a.pdf', type: 'pdf', bytes: 3, key: 'k' }],
  });
  delete without.promise;
  for (const submission of [aSubmission(), without]) {
    const payload = webhookPayload(submission);
    expect(webhookSchema.parse(payload)).toEqual(payload);
    expect(JSON.stringify(payload)).not.toContain('"key"');
  }
  expect(z.toJSONSchema(webhookSchema)).toMatchObject({ additionalProperties: false });
});

test.each([
  [500, false],
  [404, false],
  [401, false],
  [410, true],
])('an answer of %i is a failure; final is %s', async (status, final) => {
  const { url } = await system(status);
  await expect(webhookSender({ url, secret })(record)).rejects.toMatchObject({
    name: 'MailFailure',
    code: String(status),
    final,
  });
});

test('answers are never carried to an address that a redirect names', async () => {
  const elsewhere = await system();
  const { url } = await system(307, { location: elsewhere.url });
  await expect(webhookSender({ url, secret })(record)).rejects.toMatchObject({ code: '307' });
  expect(elsewhere.told).toEqual([]);
});

test('a system that is not there is tried again later', async () => {
  const { url } = await system();
  for (const stop of stops.splice(0)) await stop();
  await expect(webhookSender({ url, secret })(record)).rejects.toMatchObject({
    code: 'ECONNREFUSED',
    final: false,
  });
});
