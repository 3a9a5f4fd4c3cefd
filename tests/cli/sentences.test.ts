import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sentencesCommand } from '../../src/cli/sentences-command.ts';

test('a page of sentences has each weekday in its case, both ways of promising, one and many', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'front-door-sentences-'));
  const { code } = await sentencesCommand(['--lang', 'pl', '--to', folder]);
  expect(code).toBe(0);
  const page = await readFile(join(folder, 'pl.md'), 'utf8');
  expect(page).toContain('Postaramy się odpowiedzieć do poniedziałku, 30 listopada 2026 r.');
  expect(page).toContain('Postaramy się odpowiedzieć do wtorku, 1 grudnia 2026 r., do godz. 5:30.');
  expect(page).toContain('we wtorek, 1 grudnia 2026 r.');
  expect(page).toContain('w ciągu 1 dnia roboczego');
  expect(page).toContain('w ciągu 22 dni roboczych');
  expect(page).not.toMatch(/undefined|NaN/);
});

test('every language has its page', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'front-door-sentences-'));
  const { code, err } = await sentencesCommand(['--to', folder]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test('a language that is none is answered with those there are', async () => {
  const { code, err } = await sentencesCommand(['--lang', 'xx']);
  expect(code).toBe(2);
  expect(err).toMatch(/^There is no language "xx"\. There are: en, bn, cy/);
});
