import { describe, expect, test } from 'vitest';
import type { FormFieldInput } from '../../../src/domain/forms/definition.ts';
import { checkAnswers } from '../../../src/domain/forms/check-answers.ts';
import { fileKind } from '../../../src/domain/forms/file-kind.ts';
import { jpeg, pdf, png, program, text, zipOf } from './a-file.ts';
import { formOf, given } from './a-form.ts';

const word = zipOf(['[Content_Types].xml', 'word/document.xml']);

describe('a file is what its content is', () => {
  test.each([
    ['a PDF', pdf, 'pdf'],
    ['a JPEG', jpeg, 'jpeg'],
    ['a PNG', png, 'png'],
    ['a Word document', word, 'docx'],
    [
      'a Word document with a comment at its end',
      zipOf(['[Content_Types].xml', 'word/document.xml'], 'by Ann'),
      'docx',
    ],
    ['plain text', text, 'text'],
    ['text of an older Windows', Uint8Array.of(0xa3, 0x35), 'text'],
  ])('%s', (_name, bytes, kind) => {
    expect(fileKind(bytes)).toBe(kind);
  });

  test.each([
    ['a program', program],
    ['a zip archive', zipOf(['a.txt'])],
    ['a spreadsheet', zipOf(['[Content_Types].xml', 'xl/workbook.xml'])],
    [
      'a Word document with macros',
      zipOf(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']),
    ],
    ['a Word document cut short', word.slice(0, -30)],
    ['a zip archive that is only its first bytes', Uint8Array.of(0x50, 0x4b, 3, 4)],
    ['text with a control character', Uint8Array.of(65, 0, 66)],
  ])('%s is none that a form takes', (_name, bytes) => {
    expect(fileKind(bytes)).toBeUndefined();
  });

  test('a table of contents that lies about its place is not followed', () => {
    const lying = word.slice();
    new DataView(lying.buffer).setUint32(lying.length - 6, 0xffffffff, true);
    expect(fileKind(lying)).toBeUndefined();
  });
});

describe('a question for files', () => {
  const check = (
    field: Partial<FormFieldInput>,
    files: { name: string; bytes: Uint8Array }[],
  ): unknown => {
    const form = formOf([
      { name: 'message', type: 'textarea' },
      { name: 'photo', type: 'file', ...field },
    ]);
    const all = files.map((file) => ({ field: 'photo', ...file }));
    const checked = checkAnswers(form, given({ message: 'hi' }), all);
    return checked.ok
      ? [checked.answers['photo'], checked.files.map(({ name, type }) => `${name} ${type}`)]
      : checked.problems;
  };

  test('takes what its content allows, under the name it came with', () => {
    const files = [{ name: 'C:\\fakepath\\bin.jpg', bytes: png }];
    expect(check({ accept: ['png'] }, files)).toEqual(['bin.jpg', ['bin.jpg image/png']]);
  });

  test.each([
    ['a name that turns round', 'a\u202Egpj.exe', 'agpj.exe'],
    ['a folder and no name', 'photos/', 'file'],
    ['a very long name', `${'x'.repeat(400)}.png`, `${'x'.repeat(146)}.png`],
  ])('%s is kept as something that staff can read', (_, name, kept) => {
    expect(check({}, [{ name, bytes: png }])).toEqual([kept, [`${kept} image/png`]]);
  });

  test('goes by the content and not by the name', () => {
    expect(check({ accept: ['pdf'] }, [{ name: 'letter.pdf', bytes: program }])).toEqual([
      { field: 'photo', code: 'FILE_TYPE', values: { name: 'letter.pdf' } },
    ]);
    expect(check({ accept: ['pdf'] }, [{ name: 'letter.pdf', bytes: png }])).toMatchObject([
      { code: 'FILE_TYPE' },
    ]);
  });

  test('has a number', () => {
    const two = [
      { name: 'a.pdf', bytes: pdf },
      { name: 'b.pdf', bytes: pdf },
    ];
    expect(check({}, two)).toEqual([
      { field: 'photo', code: 'TOO_MANY_FILES', values: { count: 1 } },
    ]);
    expect(check({ maxFiles: 2 }, two)).toMatchObject(['a.pdf, b.pdf', { length: 2 }]);
  });

  test('has a size', () => {
    const bytes = new Uint8Array(1024 * 1024 + 1).fill(65);
    expect(check({ maxFileMegabytes: 1 }, [{ name: 'a.txt', bytes }])).toEqual([
      { field: 'photo', code: 'FILES_TOO_BIG', values: { name: 'a.txt', max: 1 } },
    ]);
    expect(
      check({ maxFileMegabytes: 1 }, [{ name: 'a.txt', bytes: bytes.slice(1) }]),
    ).toMatchObject(['a.txt', ['a.txt text/plain; charset=utf-8']]);
  });

  test('says which file is empty', () => {
    expect(check({}, [{ name: 'a.txt', bytes: new Uint8Array() }])).toEqual([
      { field: 'photo', code: 'FILE_EMPTY', values: { name: 'a.txt' } },
    ]);
  });

  test('left empty is no answer, and a problem only where one is needed', () => {
    const none = [{ name: '', bytes: new Uint8Array() }];
    expect(check({}, none)).toEqual([undefined, []]);
    expect(check({ required: true }, none)).toEqual([
      { field: 'photo', code: 'REQUIRED_FIELD_MISSING' },
    ]);
  });

  test('refuses one for its kind without calling it missing', () => {
    expect(check({ required: true }, [{ name: 'a.exe', bytes: program }])).toMatchObject([
      { code: 'FILE_TYPE' },
    ]);
  });
});
