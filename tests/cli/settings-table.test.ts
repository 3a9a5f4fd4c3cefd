import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { schemaAt } from '../../src/cli/schema-at.ts';
import { allSettings, holdsOthers, settingsTable } from '../../src/cli/settings-table.ts';
import { kindFolders } from '../../src/site/kinds.ts';

const page = 'docs/settings.md';

test('the page of settings says what the schemas say: `npm run settings` writes it', async () => {
  const made = await format(settingsTable(), { ...(await resolveConfig(page)), filepath: page });
  expect(await readFile(page, 'utf8')).toBe(made);
});

test('every setting has its own sentence', () => {
  const without = allSettings().flatMap(({ file, settings }) =>
    settings.filter(({ description }) => description === '').map(({ name }) => `${file} ${name}`),
  );
  expect(without).toEqual([]);
});

test('every setting has an example that its schema takes, or holds settings that have', () => {
  const wrong = allSettings().flatMap(({ file, schema, settings }) =>
    settings
      .filter(({ name }) => !holdsOthers(name, settings))
      .filter(({ name, example }) => {
        const own = schemaAt(schema, name);
        return example === undefined || own?.safeParse(parse(example)).success !== true;
      })
      .map(({ name, example = 'nothing' }) => `${file} ${name}: ${example}`),
  );
  expect(wrong).toEqual([]);
});

test('every kind of page is on it', () => {
  const files = allSettings().map(({ file }) => file);
  expect(
    kindFolders.filter((folder) => !files.some((file) => file.startsWith(`${folder}/`))),
  ).toEqual([]);
});

test('a setting within others is named with them', () => {
  const service = allSettings().find(({ file }) => file.startsWith('services/'));
  expect(service?.settings.map(({ name }) => name)).toContain('ways.telephone.number');
});
