import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Editing } from '../../../src/http/editing/editing.ts';
import { pagesApiAnswer } from '../../../src/http/editing/pages-api.ts';
import { timeOf } from '../../support/processor-time.ts';
import { fieldsOf } from '../../../src/server/editing/fields-of.ts';
import { folderOfPages } from '../../../src/server/editing/folder-of-pages.ts';
import { openEditing } from '../../../src/server/editing/open-editing.ts';
import { pageText } from '../../../src/server/editing/page-text.ts';
import { changedCouncil } from '../../support/changed-council.ts';

let contentFolder = '';
let editing: Editing;

beforeAll(async () => {
  contentFolder = await changedCouncil({});
  const store = folderOfPages('plain', join(contentFolder, 'plain'));
  editing = openEditing(
    'plain',
    store,
    () => Promise.reject(new Error('not asked for')),
    () => '2026-11-23',
  );
});

afterAll(() => rm(contentFolder, { recursive: true }));

async function ask(body: unknown): Promise<{ status: number; said: string }> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const request = new Request('https://c.test/', { method: 'POST', body: text });
  const by = { name: 'Ada', email: 'ada@c.test' };
  const answer = await pagesApiAnswer(editing, request, 'repos/content/plain/findings', by);
  return { status: answer.status, said: await answer.text() };
}

const page = {
  ...{ title: 'Report a missed bin', description: 'Tell us.', source: 'Made up', topic: 'bins' },
  ...{ 'ways.online.form': 'genral', 'ways.without.telephone': 'No.' },
  ...{ 'ways.without.inPerson': 'No.', 'ways.without.letter': 'No.', body: 'We come.' },
};

test('what is wrong in a box is said of that box, and nothing is saved', async () => {
  const before = await editing.read('services/missed-bin.mdx');
  const asked = { folder: 'services', name: 'missed-bin', values: { _default: page } };
  const { status, said } = await ask(asked);
  expect(status).toBe(200);
  const { findings } = JSON.parse(said) as { findings: { field: string; message: string }[] };
  expect(findings.map(({ field, message }) => `${field}: ${message}`)).toEqual([
    'ways.online.form: There is no form "genral". There are: general-enquiry.',
  ]);
  expect(await editing.read('services/missed-bin.mdx')).toBe(before);
});

test('a page that has no name yet is checked too', async () => {
  const values = { _default: { title: 'Snow', description: 'Stay in.', body: 'See [it](/nw/).' } };
  const { said } = await ask({ folder: 'news', values });
  expect(said).toContain('`publishedOn` is missing');
});

test('a new guide and a new part are looked at in their own places, and a picture that is not sent yet is no mistake', async () => {
  const picture = '<Picture src="blob:https://c.test/1-2" alt="The front of the town hall" />';
  const values = { _default: { title: 'Moving', description: 'Tell us.', body: picture } };
  const front = await ask({ folder: 'guides', values });
  expect(front.said).toContain('The guide is under no topic');
  expect(front.said).not.toContain('A guide is a folder');
  expect(front.said).not.toContain('<Picture>');
  const part = await ask({ folder: 'guide-moving', values });
  expect(part.said).not.toContain('does not say which part');
});

test.each([
  ['no JSON', 'x', 400],
  ['another shape', { folder: 'news', more: 1 }, 400],
  ['far too many boxes', { folder: 'news', values: { en: boxes(3_001) } }, 400],
  ['far too long', { folder: 'news', values: { en: { body: 'a'.repeat(1_100_000) } } }, 413],
  ['a page too long', { folder: 'news', values: { en: { body: 'a'.repeat(300_000) } } }, 413],
  ['a way out of the folder', { folder: '..', name: '../staff', values: { en: {} } }, 200],
  ['a folder of no kind', { folder: 'staff', values: { en: {} } }, 200],
  ['a way out by the language', { folder: 'news', name: 'a', values: { '../x': {} } }, 200],
])('what no editing page sends has an answer, and ends nothing: %s', async (_, body, status) => {
  const answer = await ask(body);
  expect(answer.status).toBe(status);
  if (status === 200) expect(answer.said).toBe('{"findings":[]}');
});

function boxes(number: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: number }, (_, index) => [`a${String(index)}`, '']),
  );
}

describe('the file of what is in the boxes', () => {
  test('has lists and groups, and nothing that is empty', () => {
    const values = { title: 'Snow', 'alsoKnownAs.1': 'Sleet', 'alsoKnownAs.0': 'Ice', owner: '' };
    expect(pageText({ ...values, 'ways.online.form': 'x', body: ' Stay in.\n' })).toBe(
      '---\ntitle: Snow\nalsoKnownAs:\n  - Ice\n  - Sleet\nways:\n  online:\n    form: x\n---\n\nStay in.\n',
    );
  });

  test('has no name that a program could mistake for its own', () => {
    const hostile = { '__proto__.x': '1', 'constructor.prototype.x': '1', 'a.__proto__.y': '1' };
    expect(pageText(hostile)).toBe('---\n{}\n---\n\n\n');
    expect(({} as { x?: string }).x).toBeUndefined();
  });

  test('is not longer for a list with a number of a million, or for a hundred groups in each other', () => {
    expect(pageText({ 'list.1000000': 'x' }).length).toBeLessThan(60);
    expect(pageText({ [Array(100).fill('a').join('.')]: 'x' })).toBe('---\n{}\n---\n\n\n');
  });
});

test.each([
  [1, 1, ''],
  [2, 8, 'title'],
  [3, undefined, 'ways'],
  [4, 19, 'ways.online.form'],
  [6, 5, 'names.0'],
  [7, 6, 'names.1'],
  [10, 1, 'body'],
])('line %i, column %s of a file is of the box %j', (line, column, field) => {
  const text =
    '---\ntitle: Snow\nways:\n  online: { form: x }\nnames:\n  - One\n  - Two\n---\n\nWords.\n';
  expect(fieldsOf(text)(line, column)).toBe(field);
});

test('a page with thousands of settings is read once for all that is asked of it', async () => {
  const settings = Array.from({ length: 10_000 }, (_, index) => `s${String(index)}: x`);
  const text = `---\n${settings.join('\n')}\n---\n`;
  const ask = (): void => {
    const fieldAt = fieldsOf(text);
    for (let line = 2; line <= 61; line += 1) expect(fieldAt(line)).toBe(`s${String(line - 2)}`);
  };
  // Read for each, it took two minutes.
  expect(await timeOf(ask, 2)).toBeLessThan(2_000);
});
