import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentFault } from '../../../src/council/checks/document-faults.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-documents-'));
  await writeFile(join(folder, 'plan.pdf'), '%PDF-1.7\n');
  await writeFile(join(folder, 'local plan.docx'), 'PK\u0003\u0004');
  await writeFile(join(folder, 'fees.csv'), 'what,amount\n');
  await writeFile(join(folder, 'empty.pdf'), '');
  await writeFile(join(folder, 'page.pdf'), '<!doctype html>');
  await writeFile(join(folder, 'letter.docx'), '%PDF-1.7\n');
  await writeFile(join(folder, 'large.pdf'), '%PDF-1.7\n');
  await truncate(join(folder, 'large.pdf'), 48_200_000);
});

afterAll(() => rm(folder, { recursive: true }));

test.each(['/plan.pdf', '/local plan.docx', '/fees.csv', '/nowhere.pdf'])(
  'nothing is wrong with %s',
  (href) => {
    expect(documentFault(href, join(folder, href))).toBeUndefined();
  },
);

test('whether one of the council’s own files is what its name says is asked of the file itself', () => {
  expect(documentFault('/files/page.pdf', join(folder, 'page.pdf'))).toBeUndefined();
});

test('one that is empty, another file than its name says, or too large', () => {
  const told = (href: string): string => {
    const { severity = '', message = '' } = documentFault(href, join(folder, href)) ?? {};
    return `${severity} ${message}`;
  };
  expect(['/empty.pdf', '/page.pdf', '/letter.docx', '/large.pdf'].map(told))
    .toMatchInlineSnapshot(`
    [
      "error "/empty.pdf" is empty: anyone who downloads it gets nothing. Put the document there again.",
      "error "/page.pdf" is named .pdf and is something else: few could open it. Save it as .pdf in the program it is from, or name it as what it is.",
      "error "/letter.docx" is named .docx and is something else: few could open it. Save it as .docx in the program it is from, or name it as what it is.",
      "warning "/large.pdf" has 48.2 MB, and many people pay for each of them. Save it smaller: pictures in it need no more than 150 dots an inch.",
    ]
  `);
});
