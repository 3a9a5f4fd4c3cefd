import { describe, expect, test } from 'vitest';
import type { FormFieldInput } from '../../../src/domain/forms/definition.ts';
import { checkAnswers } from '../../../src/domain/forms/check-answers.ts';
import { checkFiles, wasChosen } from '../../../src/domain/forms/check-files.ts';
import {
  acceptedBy,
  endingOf,
  fileKinds,
  isKeptAsSent,
  kindCalled,
  usualKinds,
} from '../../../src/domain/forms/file-kind.ts';
import { withKinds } from '../../../src/http/kinds-of-files.ts';
import { pdf, png, program } from './a-file.ts';
import { formOf, given } from './a-form.ts';

describe('a question for files', () => {
  const check = async (
    field: Partial<FormFieldInput>,
    files: { name: string; bytes: Uint8Array }[],
  ): Promise<unknown> => {
    const form = formOf([
      { name: 'message', type: 'textarea' },
      { name: 'photo', type: 'file', ...field },
    ]);
    const all = files.map((file) => ({ field: 'photo', ...file }));
    const told = await withKinds({ given: {}, files: all, bytes: 0 });
    const checked = checkAnswers(form, given({ message: 'hi' }), told.files);
    return checked.ok
      ? [checked.answers['photo'], checked.files.map(({ name, type }) => `${name} ${type}`)]
      : checked.problems;
  };

  test('takes what its content allows, under a name that ends as its content does', async () => {
    const files = [{ name: 'C:\\fakepath\\bin.jpg', bytes: png }];
    expect(await check({ accept: ['png'] }, files)).toEqual([
      'bin-jpg.png',
      ['bin-jpg.png image/png'],
    ]);
  });

  test.each([
    ['a name that turns round', 'a\u202Egpj.exe', 'agpj-exe.png'],
    ['a folder and no name', 'photos/', 'file.png'],
    ['a very long name', `${'x'.repeat(400)}.png`, `${'x'.repeat(146)}.png`],
  ])('%s is kept as something that staff can read', async (_, name, kept) => {
    expect(await check({}, [{ name, bytes: png }])).toEqual([kept, [`${kept} image/png`]]);
  });

  test('goes by the content and not by the name', async () => {
    expect(await check({ accept: ['pdf'] }, [{ name: 'letter.pdf', bytes: program }])).toEqual([
      { field: 'photo', code: 'FILE_TYPE', values: { name: 'letter.pdf' } },
    ]);
    expect(await check({ accept: ['pdf'] }, [{ name: 'letter.pdf', bytes: png }])).toMatchObject([
      { code: 'FILE_TYPE' },
    ]);
  });

  test('has a number', async () => {
    const two = [
      { name: 'a.pdf', bytes: pdf },
      { name: 'b.pdf', bytes: pdf },
    ];
    expect(await check({}, two)).toEqual([
      { field: 'photo', code: 'TOO_MANY_FILES', values: { count: 1 } },
    ]);
    expect(await check({ maxFiles: 2 }, two)).toMatchObject(['a.pdf, b.pdf', { length: 2 }]);
  });

  test('has a size', async () => {
    const bytes = new Uint8Array(1024 * 1024 + 1).fill(65);
    expect(await check({ maxFileMegabytes: 1 }, [{ name: 'a.txt', bytes }])).toEqual([
      { field: 'photo', code: 'FILES_TOO_BIG', values: { name: 'a.txt', max: 1 } },
    ]);
    expect(
      await check({ maxFileMegabytes: 1 }, [{ name: 'a.txt', bytes: bytes.slice(1) }]),
    ).toMatchObject(['a.txt', ['a.txt text/plain; charset=utf-8']]);
  });

  test('says which file is empty', async () => {
    expect(await check({}, [{ name: 'a.txt', bytes: new Uint8Array() }])).toEqual([
      { field: 'photo', code: 'FILE_EMPTY', values: { name: 'a.txt' } },
    ]);
  });

  test('left empty is no answer, and a problem only where one is needed', async () => {
    const none = [{ name: '', bytes: new Uint8Array() }];
    expect(await check({}, none)).toEqual([undefined, []]);
    expect(await check({ required: true }, none)).toEqual([
      { field: 'photo', code: 'REQUIRED_FIELD_MISSING' },
    ]);
  });

  test('refuses one for its kind without calling it missing', async () => {
    expect(await check({ required: true }, [{ name: 'a.exe', bytes: program }])).toMatchObject([
      { code: 'FILE_TYPE' },
    ]);
  });
});

describe('what the browser offers and the server takes is one table', () => {
  test.each([
    ['photo.jfif', 'image/jpeg'],
    ['photo.jpe', 'image/jpeg'],
    ['photo.pjpeg', 'image/pjpeg'],
    ['photo.heif', 'image/heif'],
    ['photo.HEIC'.toLowerCase(), 'image/heic'],
  ])('%s by its ending and as %s', (name, type) => {
    const kind = kindCalled(type) ?? 'text';
    const offered = acceptedBy([kind]).split(',');
    expect(offered).toContain(name.slice(name.lastIndexOf('.')));
    expect(offered).toContain(type);
  });

  test('a file is kept under the ending of what it is', () => {
    expect(endingOf('image/jpeg')).toBe('jpg');
    expect(endingOf('text/plain; charset=utf-8')).toBe('txt');
    expect(endingOf('application/x-msdownload')).toBe('bin');
  });
});

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

test.each([
  ['pdf', 'application/pdf', '.pdf,application/pdf'],
  ['jpeg', 'image/jpeg', '.jpg,.jpeg,.jpe,.jfif,.pjpeg,.pjp,image/jpeg,image/pjpeg'],
  ['png', 'image/png', '.png,image/png,image/apng'],
  [
    'heic',
    'image/heic',
    '.heic,.heif,.hif,image/heic,image/heif,image/heic-sequence,image/heif-sequence',
  ],
  ['docx', word, `.docx,${word}`],
  ['text', 'text/plain; charset=utf-8', '.txt,.text,text/plain'],
] as const)('a %s is kept as %s and offered as %s', (kind, contentType, offered) => {
  expect(fileKinds[kind].contentType).toBe(contentType);
  expect(acceptedBy([kind])).toBe(offered);
  expect(endingOf(contentType)).toBe(fileKinds[kind].endings[0]);
  for (const type of fileKinds[kind].types) expect(kindCalled(type)).toBe(kind);
});

test('a question that says nothing takes what staff can open, and no photograph that keeps its place', () => {
  expect(usualKinds).toEqual(['pdf', 'jpeg', 'png', 'docx', 'text']);
  expect(acceptedBy(['png', 'pdf'])).toBe('.png,image/png,image/apng,.pdf,application/pdf');
  expect(kindCalled('image/gif')).toBeUndefined();
  expect(isKeptAsSent('heic')).toBe(true);
  expect(usualKinds.some(isKeptAsSent)).toBe(false);
});

const photo = (changes: Partial<FormFieldInput> = {}) => {
  const [field] = formOf([{ name: 'photo', type: 'file', ...changes }]).fields;
  if (!field) throw new Error('A form has at least one field.');
  return field;
};

test('without a limit of its own a question takes 4 MB, and not a byte more', () => {
  const file = (bytes: number) => ({
    field: 'photo',
    name: 'a.txt',
    bytes: new Uint8Array(bytes),
    kind: 'text' as const,
  });
  expect(checkFiles(photo(), [file(4 * 1024 * 1024)]).problems).toEqual([]);
  expect(checkFiles(photo(), [file(4 * 1024 * 1024 + 1)])).toEqual({
    files: [],
    problems: [{ field: 'photo', code: 'FILES_TOO_BIG', values: { name: 'a.txt', max: 4 } }],
  });
});

describe('of files that came in a body too big to be read', () => {
  const unread = (name: string, unreadBytes: number) => ({
    field: 'photo',
    name,
    bytes: new Uint8Array(),
    unreadBytes,
  });
  const tooBig = (name: string) => ({
    field: 'photo',
    code: 'FILES_TOO_BIG',
    values: { name, max: 1 },
  });
  const named = (...files: ReturnType<typeof unread>[]) =>
    checkFiles(photo({ maxFiles: 5, maxFileMegabytes: 1 }), files);

  test('those that are too big by themselves are named', () => {
    const found = named(
      unread('a.jpg', 9_000_000),
      unread('b.jpg', 1_000),
      unread('c.jpg', 2_000_000),
    );
    expect(found).toEqual({ files: [], problems: [tooBig('a.jpg'), tooBig('c.jpg')] });
  });

  test('where each would do by itself, the first is', () => {
    expect(named(unread('a.jpg', 1_048_576), unread('b.jpg', 1_048_576))).toEqual({
      files: [],
      problems: [tooBig('a.jpg')],
    });
  });
});

test('files for another question, and inputs without a file, are not this question’s', () => {
  const file = { field: 'letter', name: 'a.txt', bytes: new Uint8Array(1), kind: 'text' as const };
  const none = { field: 'photo', name: '', bytes: new Uint8Array() };
  expect(checkFiles(photo(), [file, none])).toEqual({ files: [], problems: [] });
  expect(wasChosen(none)).toBe(false);
  expect(wasChosen({ ...none, name: 'a.txt' })).toBe(true);
  expect(wasChosen({ ...none, bytes: new Uint8Array(1) })).toBe(true);
  expect(wasChosen({ ...none, unreadBytes: 1 })).toBe(true);
});

test('where one of several files is wrong none is taken, and each wrong one is named', () => {
  const file = (name: string, kind?: 'text') => ({
    field: 'photo',
    name,
    bytes: new Uint8Array(1),
    kind,
  });
  const files = [file('a.txt', 'text'), file('b.exe'), file('c.exe')];
  expect(checkFiles(photo({ maxFiles: 3 }), files)).toEqual({
    files: [],
    problems: [
      { field: 'photo', code: 'FILE_TYPE', values: { name: 'b.exe' } },
      { field: 'photo', code: 'FILE_TYPE', values: { name: 'c.exe' } },
    ],
  });
});
