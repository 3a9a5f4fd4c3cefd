import { describe, expect, test } from 'vitest';
import type { FormFieldInput } from '../../../src/domain/forms/definition.ts';
import { checkAnswers } from '../../../src/domain/forms/check-answers.ts';
import { acceptedBy, endingOf, kindCalled } from '../../../src/domain/forms/file-kind.ts';
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
