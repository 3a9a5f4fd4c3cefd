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

test('a PDF is kept for what it is, under a name nobody can guess', async () => {
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
