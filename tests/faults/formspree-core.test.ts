import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, isSubmissionError, type SubmissionData } from '@formspree/core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { submissionsFile } from '../../src/adapters/store-at.ts';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { MAX_TEXT_BYTES } from '../../src/http/body-limits.ts';
import { builtSite } from '../support/built-site.ts';
import { startSite, type SiteProcess } from '../support/site-process.ts';
import { testRuntime } from '../support/test-runtime.ts';

/**
 * The official client, `@formspree/core` 4, with nothing changed but its endpoint. It does not look at the status: what
 * it makes of the body is what a page made for Formspree shows.
 */
let folder: string;
let site: SiteProcess;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-formspree-'));
  site = await startSite({ DATA_DIR: folder });
});
afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const form = 'general-enquiry';
const good = { email: 'ada@example.org', message: 'When is my bin emptied?' };

/** What the client made of the reply: `next`, or its errors by where they belong. */
async function submit(
  to: string,
  data: SubmissionData,
  project?: string,
): Promise<{ next?: string; form?: string[]; fields?: Record<string, string[]> }> {
  const client = createClient(project === undefined ? {} : { project });
  const result = await client.submitForm(to, data, { endpoint: site.url });
  if (!isSubmissionError(result)) return { next: result.next };
  const errors = [...result.getFormErrors(), ...result.getAllFieldErrors().flatMap(([, of]) => of)];
  // A sentence for each, which the page shows.
  for (const { message } of errors) expect(message).toMatch(/\S/);
  return {
    form: result.getFormErrors().map(({ code }) => code),
    fields: Object.fromEntries(
      result.getAllFieldErrors().map(([name, of]) => [name, of.map(({ code }) => code)]),
    ),
  };
}

function formData(pairs: Record<string, string | Blob>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(pairs)) data.append(name, value);
  return data;
}

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);

describe('what the client takes for success', () => {
  test('an object, sent as JSON', async () => {
    const { next } = await submit(form, good);
    expect(next).toMatch(/^\/sent\/[0-9A-Z]{4}-[0-9A-Z]{4}\/$/);
    expect((await fetch(`${site.url}${next ?? ''}`)).status).toBe(200);
  });

  test('FormData, sent as multipart', async () => {
    const { next } = await submit(form, formData({ ...good, message: 'By FormData' }));
    expect(next).toMatch(/^\/sent\//);
  });

  test('a file input that was left empty', async () => {
    const data = formData({ ...good, message: 'No file', upload: new File([], '') });
    expect((await submit(form, data)).next).toMatch(/^\/sent\//);
  });

  test('numbers, booleans, null and lists', async () => {
    const data = {
      ...good,
      message: 'All kinds',
      age: 7,
      yes: true,
      nothing: null,
      list: ['a', 'b'],
    };
    const { next } = await submit(form, data);
    const reference =
      /\/sent\/(\w{4})-(\w{4})\//
        .exec(next ?? '')
        ?.slice(1)
        .join('') ?? '';
    const store = sqliteStore(submissionsFile(folder));
    const record = await store.find(reference);
    await store.close();
    expect(record?.submission.extra).toMatchObject({ age: '7', yes: 'true', list: 'a, b' });
  });

  test('a council’s forms by the council’s own name', async () => {
    const { council } = await builtSite();
    const { next } = await submit(form, { ...good, message: 'By project' }, council.id);
    expect(next).toMatch(/^\/sent\//);
  });

  test('a page of its own to go to next', async () => {
    const { next } = await submit(form, { ...good, message: 'Then home', _next: '/contact/' });
    expect(next).toBe('/contact/');
  });

  test('the same sent twice has the same page', async () => {
    const once = await submit(form, { ...good, message: 'Twice' });
    const twice = await submit(form, { ...good, message: 'Twice' });
    expect(once.next).toMatch(/^\/sent\//);
    expect(twice).toEqual(once);
  });

  test('a trapped message looks like any other', async () => {
    const { next } = await submit(form, { ...good, message: 'Trapped', _gotcha: 'x' });
    expect(next).toMatch(/^\/sent\//);
  });
});

describe('what the client reads as an error', () => {
  test('of a form', async () => {
    expect(await submit('no-such-form', good)).toEqual({ form: ['FORM_NOT_FOUND'], fields: {} });
    expect(await submit(form, good, 'nowhere')).toEqual({
      form: ['PROJECT_NOT_FOUND'],
      fields: {},
    });
    expect(await submit(form, {})).toEqual({ form: ['EMPTY'], fields: {} });
    expect(await submit(form, { _subject: 'Hi', _next: '/' })).toEqual({
      form: ['EMPTY'],
      fields: {},
    });
  });

  test('of a field', async () => {
    expect(await submit(form, { email: 'ada@example.org' })).toEqual({
      form: [],
      fields: { message: ['REQUIRED_FIELD_MISSING'] },
    });
    expect(await submit(form, { ...good, message: ' ' })).toEqual({
      form: [],
      fields: { message: ['REQUIRED_FIELD_EMPTY'] },
    });
    expect(await submit(form, { ...good, email: 'bad' })).toEqual({
      form: [],
      fields: { email: ['TYPE_EMAIL'] },
    });
    expect(
      await submit(form, { message: 'Hi', _replyto: 'bad', email: 'ada@example.org' }),
    ).toEqual({ form: [], fields: { _replyto: ['TYPE_EMAIL'] } });
    expect(await submit(form, { email: 'bad', message: '' })).toEqual({
      form: [],
      fields: { email: ['TYPE_EMAIL'], message: ['REQUIRED_FIELD_EMPTY'] },
    });
  });

  test('of a file', async () => {
    const withFile = formData({ ...good, upload: new File([png], 'a.png') });
    expect(await submit(form, withFile)).toEqual({ form: ['NO_FILE_UPLOADS'], fields: {} });
  });

  test('of too many files, of one too big, and of one that is none of those asked for', async () => {
    const { forms } = await builtSite();
    const [id, field] =
      Object.values(forms).flatMap(({ id: own, fields }) =>
        fields.filter(({ type }) => type === 'file').map((found) => [own, found.name] as const),
      )[0] ?? [];
    // A council without such a form has nothing to show here.
    if (id === undefined || field === undefined) return;
    const many = formData({});
    for (let index = 0; index < 9; index += 1) many.append(field, new File([png], 'a.png'));
    expect((await submit(id, many)).form).toEqual(['TOO_MANY_FILES']);
    const big = new File([png, new Uint8Array(4 * 1024 * 1024)], 'big.png');
    expect((await submit(id, formData({ [field]: big }))).form).toEqual(['FILES_TOO_BIG']);
    const page = new File(['<script>alert(1)</script>'], 'a.png', { type: 'image/png' });
    expect((await submit(id, formData({ [field]: page }))).fields).toHaveProperty(field);
  });

  test('of a body over the cap, as a form’s error without a code', async () => {
    const data = { ...good, message: 'x'.repeat(MAX_TEXT_BYTES) };
    expect(await submit(form, data)).toEqual({ form: ['UNSPECIFIED'], fields: {} });
  });

  test('of a form that takes no answers', async () => {
    const made = testRuntime();
    vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
      made.post(new URL(url).pathname, init),
    );
    expect(await submit('closed', good)).toEqual({ form: ['INACTIVE'], fields: {} });
    expect((await submit('general', good)).next).toMatch(/^\/sent\//);
  });

  test('of a store that is down, and of too many messages', async () => {
    const limited = await startSite({ DATA_DIR: '/dev/null', RATE_LIMIT: '1/5' });
    const ask = async (): Promise<unknown> => {
      const result = await createClient().submitForm(form, good, { endpoint: limited.url });
      return isSubmissionError(result) ? result.getFormErrors() : result;
    };
    const { council } = await builtSite();
    const message = expect.stringContaining(council.telephone);
    expect(await ask()).toEqual([{ code: 'UNSPECIFIED', message }]);
    expect(await ask()).toEqual([{ code: 'UNSPECIFIED', message }]);
    await limited.stop();
  });
});
