import { expect, test } from 'vitest';
import { pdf } from '../domain/forms/a-file.ts';
import { testRuntime, testSite, type TestRuntime } from '../support/test-runtime.ts';

const fields = [
  { name: 'message', type: 'textarea', required: true },
  { name: 'letter', type: 'file', label: 'Your letter', accept: ['pdf'] },
];
const site = testSite({
  letter: { fields },
  steps: {
    fields: [...fields, { name: 'place', type: 'text', required: true }],
    steps: [
      { id: 'what', title: 'What it is', fields: ['message'] },
      { id: 'where', title: 'Where it is', fields: ['place'] },
    ],
  },
});
const json = { Accept: 'application/json' };
const html = { Accept: 'text/html' };

async function kept({ store }: TestRuntime): Promise<unknown> {
  const records = await Array.fromAsync(store.list());
  return records.map(({ submission: { answers, extra, files } }) => ({ answers, extra, files }));
}

const asKept = [{ answers: { message: 'hi' }, extra: { letter: 'bin.pdf' }, files: [] }];

test.each([
  ['urlencoded', new URLSearchParams({ message: 'hi', letter: 'bin.pdf' })],
  ['JSON', JSON.stringify({ message: 'hi', letter: 'bin.pdf' })],
])('text where a file is asked for is kept as what no form asked for (%s)', async (way, body) => {
  const made = testRuntime({ site });
  const type = { 'Content-Type': 'application/json' };
  const headers = way === 'JSON' ? { ...json, ...type } : json;
  expect((await made.post('/f/letter', { headers, body })).status).toBe(200);
  expect(await kept(made)).toEqual(asKept);
  const toStaff = made.sent.find(({ kind }) => kind === 'notification');
  expect(toStaff?.text).toContain('bin.pdf');
});

test('an input for files that was left empty, sent as text, is nothing', async () => {
  const made = testRuntime({ site });
  const body = new URLSearchParams({ message: 'hi', letter: '' });
  expect((await made.post('/f/letter', { headers: json, body })).status).toBe(200);
  expect(await kept(made)).toEqual([{ answers: { message: 'hi' }, extra: {}, files: [] }]);
});

test('text and a file under one name are both kept', async () => {
  const made = testRuntime({ site });
  const body = new FormData();
  body.append('message', 'hi');
  body.append('letter', 'as I said');
  body.append('letter', new Blob([pdf]), 'bin.pdf');
  expect((await made.post('/f/letter', { headers: json, body })).status).toBe(200);
  expect(await kept(made)).toMatchObject([
    {
      answers: { letter: 'bin.pdf' },
      extra: { letter: 'as I said' },
      files: [{ name: 'bin.pdf' }],
    },
  ]);
});

test('where the form is shown again, such text is sent along', async () => {
  const made = testRuntime({ site });
  const typed = { message: '', letter: 'bin.pdf' };
  const reply = await made.post('/f/letter', { headers: html, body: new URLSearchParams(typed) });
  expect(reply.status).toBe(422);
  expect(await reply.text()).toContain('<input type="hidden" name="letter" value="bin.pdf">');
});

test('so it is on the pages of a long form', async () => {
  const made = testRuntime({ site });
  const typed = { message: 'hi', place: 'here', letter: 'bin.pdf', _at: 'where', _step: 'next' };
  const reply = await made.post('/f/steps', { headers: html, body: new URLSearchParams(typed) });
  expect(reply.status).toBe(200);
  expect(await reply.text()).toContain('<input type="hidden" name="letter" value="bin.pdf">');
});

test('a file under another name is answered with where to choose it, and not that the form takes none', async () => {
  const made = testRuntime({ site });
  const body = new FormData();
  body.append('message', 'Mind the text');
  body.append('attachment', new Blob([pdf]), 'C:\\fakepath\\bin.pdf');
  const reply = await made.post('/f/letter', { headers: html, body });
  expect(reply.status).toBe(400);
  const page = await reply.text();
  expect(page).toContain('Choose the file “bin.pdf” here.');
  expect(page).toContain('href="#letter-letter"');
  expect(page).not.toContain('it does not take files');
  expect(page).toContain('Mind the text');
  expect(await kept(made)).toEqual([]);
});

test('where the form takes no files at all, it says so', async () => {
  const made = testRuntime({ site });
  const body = new FormData();
  body.append('message', 'hi');
  body.append('attachment', new Blob([pdf]), 'bin.pdf');
  const reply = await made.post('/f/general', { headers: html, body });
  expect(await reply.text()).toContain('it does not take files');
});
