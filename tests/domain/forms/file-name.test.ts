import { expect, test } from 'vitest';
import { fileKinds, type FileKind } from '../../../src/domain/forms/file-kind.ts';
import { nameSaid, nameToKeep } from '../../../src/domain/forms/file-name.ts';

test.each<[string, FileKind, string]>([
  ['holiday.JPG', 'jpeg', 'holiday.JPG'],
  ['holiday.jfif', 'jpeg', 'holiday.jfif'],
  ['a.jpg.exe', 'jpeg', 'a-jpg-exe.jpg'],
  ['x.exe', 'jpeg', 'x-exe.jpg'],
  ['a.exe.jpg', 'jpeg', 'a-exe.jpg'],
  ['letter.pdf.scr.pdf', 'pdf', 'letter-pdf-scr.pdf'],
  ['photo.png', 'jpeg', 'photo-png.jpg'],
  ['notes.html', 'text', 'notes-html.txt'],
  ['letter.docm', 'docx', 'letter-docm.docx'],
  ['photo', 'png', 'photo.png'],
  ['photo.jpg.', 'jpeg', 'photo.jpg'],
  ['photo.exe. . ', 'jpeg', 'photo-exe.jpg'],
  ['photo.jpg ', 'jpeg', 'photo.jpg'],
  ['x.exe:photo.jpg', 'jpeg', 'x-exe_photo.jpg'],
  ['a\u202Egpj.exe', 'jpeg', 'agpj-exe.jpg'],
  ['a\u2067gpj.exe\u2069', 'jpeg', 'agpj-exe.jpg'],
  ['photo.j\u200Bpg', 'jpeg', 'photo.jpg'],
  ['photo.e\u200Dxe', 'jpeg', 'photo-e\u200Dxe.jpg'],
  ['photo.ｅｘｅ', 'jpeg', 'photo-ｅｘｅ.jpg'],
  ['.htaccess', 'text', '-htaccess.txt'],
  ['.pdf', 'pdf', 'file.pdf'],
  ['..', 'pdf', 'file.pdf'],
  ['CON.jpg', 'jpeg', '_CON.jpg'],
  ['COM¹.jpg', 'jpeg', '_COM¹.jpg'],
  ['conin$', 'jpeg', '_conin$.jpg'],
  ['lpt1', 'pdf', '_lpt1.pdf'],
  ['aux. ', 'text', '_aux.txt'],
  ['Connor.jpg', 'jpeg', 'Connor.jpg'],
  ['Town hall\r\n.pdf', 'pdf', 'Town hall.pdf'],
  ['', 'pdf', 'file.pdf'],
  ['../../etc/passwd', 'text', 'passwd.txt'],
  ['C:\\fakepath\\letter of 3.11.2026', 'pdf', 'letter of 3.11.2026.pdf'],
  ['A. Smith.pdf', 'pdf', 'A. Smith.pdf'],
  [`${'x'.repeat(400)}.exe`, 'png', `${'x'.repeat(142)}-exe.png`],
])('%j, found to be %s, is kept as %j', (given, kind, kept) => {
  expect(nameToKeep(given, kind)).toBe(kept);
});

test('whatever a name says, what is kept has one ending, that of its kind, and at most 150 characters', () => {
  const pieces = ['a', '.', 'exe', '.exe', 'jpg', ' ', '\u202E', '/', '\\', ':', 'é', '1', '-', ''];
  let chance = 8;
  const next = (below: number): number => {
    chance = (chance * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((chance / 2 ** 31) * below);
  };
  for (let count = 0; count < 20_000; count += 1) {
    const length = next(count % 50 === 0 ? 300 : 9);
    const given = Array.from({ length }, () => pieces[next(pieces.length)]).join('');
    for (const [kind, { endings }] of Object.entries(fileKinds)) {
      const kept = nameToKeep(given, kind as FileKind);
      const [, stem = '', ending = ''] = /^(.+)\.([^.]+)$/.exec(kept) ?? [];
      expect([given, endings as readonly string[]]).toEqual([
        given,
        expect.arrayContaining([ending.toLowerCase()]),
      ]);
      expect([given, stem]).toEqual([given, expect.not.stringMatching(/\.[a-z]|[\\/:\u202E]/i)]);
      expect([...kept].length).toBeLessThanOrEqual(150);
    }
  }
});

test('a problem names a file as its sender knows it', () => {
  expect(nameSaid('C:\\fakepath\\a.jpg.exe')).toBe('a.jpg.exe');
  expect(nameSaid('photos/')).toBe('file');
});
