import { expect, test } from 'vitest';
import { sentEndpoint } from '../../src/http/sent-endpoint.ts';
import { pdf, program } from '../domain/forms/a-file.ts';
import { testRuntime, testSite, type TestRuntime } from '../support/test-runtime.ts';

/** A form that takes a letter as PDF, sent by a browser. */
const site = testSite({
  letter: {
    fields: [
      { name: 'message', type: 'textarea', required: true },
      { name: 'letter', type: 'file', accept: ['pdf'] },
    ],
  },
});

function send(made: TestRuntime, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
  const body = new FormData();
  body.set('message', 'Every word of this stays');
  body.set('letter', new Blob([bytes], { type: 'application/pdf' }), 'letter.pdf');
  body.set('_language', 'pl');
  return made.post('/f/letter', { headers: { Accept: 'text/html' }, body });
}

test('a PDF is kept for what it is, under a name no one can guess', async () => {
  const made = testRuntime({ site });
  const response = await send(made, pdf);
  expect(response.status).toBe(303);
  const [record] = await Array.fromAsync(made.store.list());
  const { reference = '', files = [] } = record?.submission ?? {};
  expect(files).toMatchObject([{ field: 'letter', name: 'letter.pdf', type: 'application/pdf' }]);
  const key = files[0]?.key ?? '';
  expect(key).toMatch(/^[0-9a-f-]{36}$/);
  expect(await made.store.getFile(reference, key)).toEqual(pdf);
});

test('a program that calls itself letter.pdf is refused, and costs no word and keeps nothing', async () => {
  const made = testRuntime({ site });
  const response = await send(made, program);
  expect(response.status).toBe(422);
  const page = await response.text();
  expect(page).toContain('Plik „letter.pdf” musi być jednego z tych rodzajów: PDF');
  expect(page).toContain('>Every word of this stays</textarea>');
  expect(await Array.fromAsync(made.store.list())).toEqual([]);
});

test('no address beside the confirmation gives a file', async () => {
  const made = testRuntime({ site });
  await send(made, pdf);
  const [record] = await Array.fromAsync(made.store.list());
  const { reference = '', files = [] } = record?.submission ?? {};
  for (const file of [files[0]?.key, files[0]?.name, 'files', '']) {
    const response = await sentEndpoint(made.runtime, new Request('https://c.test/sent/'), {
      params: { reference, file },
      afterReply: () => undefined,
    });
    expect([file, response.status]).toEqual([file, 404]);
  }
});

const inSteps = testSite({
  problem: {
    fields: [
      { name: 'message', type: 'textarea', required: true },
      { name: 'place', type: 'text', required: true },
      { name: 'photographs', type: 'file', maxFiles: 2, maxFileMegabytes: 2 },
    ],
    steps: [
      { id: 'what', title: 'What it is', fields: ['message'] },
      { id: 'where', title: 'Where it is', fields: ['place'] },
    ],
  },
});

const again = 'If you chose a file before, choose it again.';

/** A long form sent from its last page, or another one, with photographs of these megabytes. */
function sendProblem(
  made: TestRuntime,
  megabytes: number[],
  { step = 'send', accept = 'text/html', more = {} as Record<string, string> } = {},
): Promise<Response> {
  const body = new FormData();
  const typed = { message: 'The light is out', place: 'Behind the library', _step: step, ...more };
  for (const [name, value] of Object.entries(typed)) body.append(name, value);
  for (const size of megabytes) {
    body.append('photographs', new Blob([new Uint8Array(size * 1024 * 1024)]), 'light.jpg');
  }
  return made.post('/f/problem', { headers: { Accept: accept }, body });
}

test.each([[[5.5]], [[3, 3]], [[12, 9]]])(
  'photographs of %j MB, more than a request may hold, cost not a word',
  async (megabytes) => {
    const made = testRuntime({ site: inSteps });
    const response = await sendProblem(made, megabytes);
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('The file “light.jpg” must be smaller than 2 MB');
    expect(page).toContain('value="The light is out"');
    expect(page).toContain('Behind the library');
    expect(page).toContain(again);
    expect(await Array.fromAsync(made.store.list())).toEqual([]);
  },
);

test('several that would each do are refused as too much together', async () => {
  const fields = [{ name: 'photographs', type: 'file', maxFiles: 2, maxFileMegabytes: 3 }];
  const made = testRuntime({ site: testSite({ problem: { fields } }) });
  const response = await sendProblem(made, [2.5, 2.5], { accept: 'application/json' });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    errors: [{ code: 'FILES_TOO_BIG', message: 'The file “light.jpg” must be smaller than 3 MB' }],
  });
});

test('more than forty megabytes are not even let by', async () => {
  const headers = {
    Accept: 'text/html',
    'Content-Type': 'multipart/form-data; boundary=x',
    'Content-Length': '41000000',
  };
  const made = testRuntime({ site: inSteps });
  expect((await made.post('/f/problem', { headers, body: '--x--' })).status).toBe(413);
});

test('a file chosen before going back has to be chosen again, and the last page says so', async () => {
  const made = testRuntime({ site: inSteps });
  const back = await (await sendProblem(made, [1], { step: 'back' })).text();
  expect(back).toContain('name="_files-again"');
  const more = { _at: 'where', '_files-again': 'yes' };
  const check = await (await sendProblem(made, [], { step: 'next', more })).text();
  expect(check).toContain(again);
  expect(
    await (await sendProblem(made, [], { step: 'next', more: { _at: 'where' } })).text(),
  ).not.toContain(again);
});

test('when nothing can be kept, a long form stays at its last page, with everything in it', async () => {
  const made = testRuntime({ site: inSteps, rateLimited: () => 60 });
  const response = await sendProblem(made, []);
  expect(response.status).toBe(429);
  const page = await response.text();
  expect(page).toContain('Check your answers');
  expect(page).toMatch(/<button[^>]*value="send"/);
});

test('what fell into the trap keeps its files, whatever else is wrong with it', async () => {
  const made = testRuntime({ site });
  const body = new FormData();
  body.set('_gotcha', 'filled in by a password manager');
  body.set('email', 'not an address');
  body.set('letter', new Blob([pdf]), 'letter.pdf');
  await made.post('/f/letter', { headers: { Accept: 'application/json' }, body });
  const [record] = await Array.fromAsync(made.store.list());
  expect(record?.submission).toMatchObject({
    quarantine: 'honeypot',
    files: [{ field: 'letter' }],
  });
});

/** A form whose photographs are more than a request may hold, as its parts. */
function tooBig(parts: (string | Uint8Array)[]): Promise<Response> {
  const made = testRuntime({ site: inSteps });
  const head = (rest: string): string => `--cut\r\nContent-Disposition: form-data; ${rest}\r\n\r\n`;
  const body = Buffer.concat(
    [
      `${head('name="message"')}The light is out\r\n`,
      head('name="photographs"; filename="light.jpg"'),
      new Uint8Array(5_000_000),
      ...parts,
    ].map((part) => Buffer.from(part)),
  );
  const headers = { Accept: 'text/html', 'Content-Type': 'multipart/form-data; boundary=cut' };
  return made.post('/f/problem', { headers, body });
}

test.each([
  ['ends in the middle of a file', []],
  ['ends in the middle of a name', ['\r\n--cut\r\nContent-Dispo']],
  [
    'has bytes that are not UTF-8',
    [
      '\r\n--cut\r\nContent-Disposition: form-data; name="place"\r\n\r\n',
      Uint8Array.of(0xe9),
      '\r\n--cut--\r\n',
    ],
  ],
])('a body too big to be read that %s is refused, and nothing else happens', async (_, parts) => {
  expect((await tooBig(parts)).status).toBe(400);
});

test('a file without a name in a body too big to be read is a file all the same', async () => {
  const part =
    '\r\n--cut\r\nContent-Disposition: form-data; name="photographs"\r\nContent-Type: application/octet-stream\r\n\r\nx\r\n--cut--\r\n';
  expect((await tooBig([part])).status).toBe(422);
});
