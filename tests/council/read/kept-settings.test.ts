import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings, readYaml } from '../../../src/council/read/content-file.ts';
import type { KeptSettings, SettingsRead } from '../../../src/council/read/kept-settings.ts';

/** As from one process to the next: what is kept goes through JSON. */
function keptInMemory(): KeptSettings {
  const all = new Map<string, string>();
  return {
    get: (text) => {
      const known = all.get(text);
      return known === undefined ? undefined : (JSON.parse(known) as SettingsRead);
    },
    put: (text, read) => {
      all.set(text, JSON.stringify(read));
    },
  };
}

/** Every path there is in a value, and some that are not. */
function pathsIn(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, its]) =>
          pathsIn(its, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return [path, [...path, 'not there'], [...path, 7], [...path, '0'], [...path, 'a', 1], ...below];
}

function holds(text: string): void {
  const kept = keptInMemory();
  const first = readSettings(text, 2, kept);
  const again = readSettings(text, 2, kept);
  const read = readYaml(text, 2);
  for (const one of [first, again]) {
    expect(one.value).toEqual(read.value);
    expect(one.problems).toEqual(read.problems);
    for (const path of pathsIn(read.value)) {
      expect(one.lineOf(path), JSON.stringify(path)).toBe(read.lineOf(path));
      expect(one.writtenAt(path)).toBe(read.writtenAt(path));
    }
  }
}

test.each([
  ['a list of things with names', 'ways:\n  - id: a\n    to: 01632\n  - id: b\nend: 1'],
  ['numbers as names', '2026: a\n"0":\n  - x\n  - [y, z]'],
  ['a name without anything', '# first\n\ntitle:\nlist: []\nmap: {}\n'],
  ['what points elsewhere', 'a: &one\n  b: 1\nc: *one\n'],
  ['words over several lines', 'a: >\n  one\n  two\nb:\n  c: "x\n    y"\n'],
  ['nothing', ''],
  ['a number that JSON has no words for', 'a: .inf'],
  ['a mistake', 'a: [1\nb: 2'],
])('settings that were kept say the same as when they are read: %s', (_, text) => {
  holds(text);
});

test('every page of every council says the same from what was kept', async () => {
  const names = (await readdir('content', { recursive: true })).filter((name) =>
    name.endsWith('.mdx'),
  );
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const text = await readFile(join('content', name), 'utf8');
    holds(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '');
  }
});
