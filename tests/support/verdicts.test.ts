import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pageHash } from '../a11y/page-hash.ts';
import { stateDependsOn, stateHash } from '../a11y/state-hash.ts';
import { verdictsOf } from '../a11y/verdicts.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-verdicts-'));
  await mkdir(join(folder, 'charter'));
  await mkdir(join(folder, '_astro'));
  await write('<link href=/_astro/a.css rel=stylesheet><script src="/_astro/b.js"></script>Hello');
  await writeFile(join(folder, '_astro', 'a.css'), 'p { color: black }');
  await writeFile(join(folder, '_astro', 'b.js'), 'console.log(1)');
  await writeFile(join(folder, '_astro', 'c.css'), 'p { color: red }');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (html: string): Promise<void> =>
  writeFile(join(folder, 'charter', 'index.html'), html);

test('a page’s hash changes with its words, its styles and its scripts, and with nothing else', async () => {
  const before = await pageHash(folder, '/charter/');
  expect(await pageHash(folder, '/charter/')).toBe(before);

  await writeFile(join(folder, '_astro', 'c.css'), 'p { color: blue }');
  expect(await pageHash(folder, '/charter/')).toBe(before);

  await writeFile(join(folder, '_astro', 'a.css'), 'p { color: grey }');
  const restyled = await pageHash(folder, '/charter/');
  expect(restyled).not.toBe(before);

  await writeFile(join(folder, '_astro', 'b.js'), 'console.log(2)');
  expect(await pageHash(folder, '/charter/')).not.toBe(restyled);
});

test('a page is known to the engine that passed it, with the same settings, until all are opened', async () => {
  const kept = join(folder, 'kept');
  const axe = { name: 'axe', settings: ['4.14.0', ['wcag2a']] };
  const first = await verdictsOf(axe, { opensAll: false, folder: kept });
  expect(first.isKnown('a1')).toBe(false);
  await first.keep(['a1']);
  await first.keep(['b2']);

  const second = await verdictsOf(axe, { opensAll: false, folder: kept });
  expect([second.isKnown('a1'), second.isKnown('b2'), second.isKnown('c3')]).toEqual([
    true,
    true,
    false,
  ]);
  const other = { ...axe, settings: ['4.15.0', ['wcag2a']] };
  expect((await verdictsOf(other, { opensAll: false, folder: kept })).isKnown('a1')).toBe(false);
  expect((await verdictsOf(axe, { opensAll: true, folder: kept })).isKnown('a1')).toBe(false);
});

test('a file of verdicts that was cut short opens every page', async () => {
  const kept = join(folder, 'kept');
  const axe = { name: 'axe', settings: [] };
  await (await verdictsOf(axe, { opensAll: false, folder: kept })).keep(['a1']);
  const [name = ''] = await readdir(kept);
  await writeFile(join(kept, name), '["a1');
  expect((await verdictsOf(axe, { opensAll: false, folder: kept })).isKnown('a1')).toBe(false);
});

test('the states of pages are opened again where the site, its code, a test or a name of a file changes', async () => {
  const part = join(folder, 'charter');
  const before = await stateHash([part]);
  expect(await stateHash([part])).toBe(before);
  await write('Another word');
  const changed = await stateHash([part]);
  expect(changed).not.toBe(before);
  await rename(join(part, 'index.html'), join(part, 'other.html'));
  expect(await stateHash([part])).not.toBe(changed);
  expect(stateDependsOn).toEqual(
    expect.arrayContaining(['dist', 'src', 'functions', 'tests/a11y', 'package-lock.json']),
  );
});
