import { expect, test } from 'vitest';
import { formEndpoint } from '../../src/http/form-endpoint.ts';
import { rateLimiter } from '../../src/http/rate-limit.ts';
import { sentEndpoint } from '../../src/http/sent-endpoint.ts';
import { bodiesInFlight, roomFor } from '../../src/server/bodies-in-flight.ts';
import { testRuntime, testSite, type TestRuntime } from '../support/test-runtime.ts';

const html = { Accept: 'text/html' };
const client = '203.0.113.1';
const saysBelow = /below|poniżej/;

const inSteps = testSite({
  problem: {
    fields: [
      { name: 'message', type: 'textarea', required: true },
      { name: 'place', type: 'text', required: true },
      { name: 'email', type: 'email' },
      { name: 'photograph', type: 'file', accept: ['png'] },
    ],
    steps: [
      { id: 'what', title: 'What it is', fields: ['message'] },
      { id: 'where', title: 'Where it is', fields: ['place'] },
      { id: 'you', title: 'About you', fields: ['email'] },
    ],
  },
});

/** A runtime in which this sender has asked for this much already. */
function after(requests: number): TestRuntime {
  const rateLimited = rateLimiter({ perClient: 30 }, () => 0);
  for (let index = 0; index < requests; index += 1) rateLimited(client);
  return testRuntime({ site: inSteps, rateLimited });
}

test.each([
  ['en', 'Wait a little before you try again'],
  ['pl', 'Prosimy chwilę poczekać przed kolejną próbą'],
])('whose message is not even read is not told that it is below (%s)', async (language, title) => {
  const headers = { ...html, Referer: `https://c.test/${language}/forms/general/` };
  const body = new URLSearchParams({ message: 'The light is out', _language: language });
  const reply = await after(100).post('/f/general', { headers, body, client });
  expect(reply.status).toBe(429);
  const page = await reply.text();
  expect(page).toContain(title);
  expect(page).not.toContain('The light is out');
  expect(page).not.toMatch(saysBelow);
});

test('nor is someone who guesses references', async () => {
  const { runtime } = after(100);
  const call = { params: { reference: 'K7RM3XDW' }, client, afterReply: () => undefined };
  const request = new Request('https://c.test/sent/K7RM-3XDW/', { headers: html });
  const reply = await sentEndpoint(runtime, request, call);
  expect(reply.status).toBe(429);
  expect(await reply.text()).not.toMatch(saysBelow);
});

test('someone who guesses a little too much is not told so either', async () => {
  const { runtime } = after(0);
  for (let time = 1; time <= 40; time += 1) runtime.rateLimited.guesses?.(client, 'wrong');
  const call = { params: { reference: 'K7RM3XDW' }, client, afterReply: () => undefined };
  const request = new Request('https://c.test/sent/K7RM-3XDW/', { headers: html });
  const reply = await sentEndpoint(runtime, request, call);
  expect(reply.status).toBe(429);
  expect(await reply.text()).not.toMatch(saysBelow);
});

test('nor is someone whose files find no room', async () => {
  const { runtime } = testRuntime({ site: inSteps });
  const body = new FormData();
  body.set('message', 'The light is out');
  body.set('photograph', new Blob([new Uint8Array(200_000)]), 'light.png');
  const asked = new Request('https://c.test/f/problem', { method: 'POST', headers: html, body });
  const held = bodiesInFlight(roomFor(1_000_000), () => Promise.resolve(true))(asked, client);
  const call = { params: { form: 'problem' }, client, afterReply: () => undefined };
  const reply = await formEndpoint(runtime, held.request, call);
  expect(reply.status).toBe(503);
  const page = await reply.text();
  expect(page).not.toContain('The light is out');
  expect(page).not.toMatch(saysBelow);
  expect(page).toContain('without files if you can');
});

const steps = [
  { _at: 'what', _step: 'next' },
  { _at: 'where', _step: 'next' },
  { _at: 'you', _step: 'next' },
  { _at: 'you', _step: 'back' },
  { _step: 'send' },
];

test.each(steps)(
  'at the ordinary limit a long form keeps what was typed on every page of it (%j)',
  async (step) => {
    const typed = { message: 'The light is out', place: 'Behind <b>', email: 'ada@example.org' };
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...typed, ...step })) body.set(name, value);
    body.set('photograph', new Blob([new Uint8Array(10)]), 'light.png');
    const reply = await after(35).post('/f/problem', { headers: html, body, client });
    expect(reply.status).toBe(429);
    const page = await reply.text();
    expect(page).toContain('Everything you typed is below.');
    for (const kept of ['The light is out', 'Behind &lt;b&gt;', 'ada@example.org']) {
      expect(page).toContain(kept);
    }
  },
);
