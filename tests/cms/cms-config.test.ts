import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { helpOfKinds } from '../../src/cli/settings-table.ts';
import { buttonsOf } from '../../src/cms/buttons.ts';
import { chosen } from '../../src/cms/choices.ts';
import { cmsConfig } from '../../src/cms/cms-config.ts';
import type { Field } from '../../src/cms/field.ts';
import { fieldsOf, settingsWithoutField } from '../../src/cms/fields-of.ts';
import { listCouncils, loadCouncil } from '../../src/council/read/load-council.ts';
import { contentFilesIn } from '../../src/council/read/content-files-in.ts';
import { readMdx } from '../../src/council/read/content-file.ts';
import { components } from '../../src/council/mdx/vocabulary.ts';
import { kinds } from '../../src/site/kinds.ts';
import { translatedFile } from '../../src/site/translated-file.ts';
import { newsSchema } from '../../src/site/schemas/page.ts';

const nothing = { choices: {}, help: {} };
const backend = { name: 'gitea', repo: 'content/town', branch: 'draft' } as const;

test('a schema that changes changes the fields', () => {
  const changed = newsSchema.extend({
    byline: z.string(),
    mood: z.enum(['glad', 'sad']).optional(),
  });
  const before = fieldsOf(newsSchema, nothing);
  expect(fieldsOf(changed, { ...nothing, help: { byline: 'Who wrote it.' } })).toEqual([
    ...before,
    { name: 'byline', label: 'Byline', required: true, hint: 'Who wrote it.', widget: 'string' },
    {
      name: 'mood',
      label: 'Mood',
      required: false,
      widget: 'select',
      options: [
        { value: 'glad', label: 'Glad' },
        { value: 'sad', label: 'Sad' },
      ],
      // Two of five round buttons may be marked after a click, and neither is kept.
      dropdown_threshold: 0,
    },
  ]);
  expect(fieldsOf(newsSchema.omit({ publishedOn: true }), nothing)).toEqual(
    before.filter(({ name }) => name !== 'publishedOn'),
  );
});

test('a number, a day, a list and settings within others are fields of their kinds', () => {
  const fields = fieldsOf(kinds.services.schema, nothing);
  const names = ['topTask', 'reviewOn', 'alsoKnownAs', 'whoDoesThis'];
  expect(
    fields
      .filter(({ name }) => names.includes(name))
      .map(({ name, widget, fields: below }) => [name, widget, below?.map((one) => one.name)]),
  ).toEqual([
    ['reviewOn', 'datetime', undefined],
    ['alsoKnownAs', 'list', undefined],
    ['topTask', 'number', undefined],
    ['whoDoesThis', 'object', ['name', 'href']],
  ]);
});

test('every setting of every kind has a field, but for two of a form’s questions', () => {
  const without = Object.entries(kinds).flatMap(([folder, { schema }]) =>
    settingsWithoutField(schema).map((name) => `${folder} ${name}`),
  );
  expect(without).toEqual(['forms fields[].options', 'forms fields[].showWhen.is']);
});

test('what is chosen from a list is a setting that there is', () => {
  const all = Object.values(kinds).flatMap(({ schema }) => namesIn(fieldsOf(schema, nothing)));
  expect(chosen.filter((name) => !all.includes(name))).toEqual([]);
});

test('the help beside fields is what the schemas say: `npm run settings` writes it', async () => {
  const file = 'src/cms/help.json';
  const made = await format(helpOfKinds(), { ...(await resolveConfig(file)), filepath: file });
  expect(await readFile(file, 'utf8')).toBe(made);
});

test('each part of a page that is on a line of its own is a button, with the settings it needs', () => {
  const buttons = buttonsOf({});
  const lone = Object.entries(components).filter(
    ([, { isBlock, inside, holds }]) => isBlock && inside === undefined && holds === undefined,
  );
  expect(buttons.map(({ id }) => id)).toEqual(lone.map(([name]) => name));
  for (const [name, { needs = [] }] of lone) {
    const fields = buttons.find(({ id }) => id === name)?.fields ?? [];
    const needed = fields.filter(({ required }) => required).map((field) => field.name);
    expect(needed).toEqual(expect.arrayContaining([...needs]));
  }
});

test.each(await listCouncils())(
  'every page of %s fits the fields that are made for it',
  async (id) => {
    const council = await loadCouncil(id);
    const { config } = cmsConfig(council, { ...backend, repo: `content/${id}` });
    const files = await contentFilesIn(`content/${id}`);
    let read = 0;
    const wrong: string[] = [];
    for (const { folder, fields, path } of config.collections) {
      for (const file of files.filter(
        (name) => name.startsWith(`${folder}/`) && isIn(name.slice(folder.length + 1), path),
      )) {
        const { value } = await readMdx(file);
        const isTranslation = translatedFile(file.replace(/\.mdx$/, '')) !== undefined;
        // Of a translation the editing page shows the boxes of words alone.
        const shown = isTranslation ? fields.filter((field) => field['i18n'] === true) : fields;
        wrong.push(...misfits(value, shown).map((what) => `${file} ${what}`));
        read += 1;
      }
    }
    expect(read).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  },
);

/** Whether a file of a collection's folder is one of the collection's, by the path that a new one would have. */
function isIn(name: string, path?: string): boolean {
  if (path === undefined) return name.endsWith('.mdx');
  const parts = path.split(/\{\{.*?\}\}/).map((part) => part.replace(/[/-]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}(?:\\.[A-Za-z-]+)?\\.mdx$`).test(name);
}

/** What of a page's settings its fields could not show, or would refuse. */
function misfits(value: unknown, fields: readonly Field[], above = ''): string[] {
  const given = value as Record<string, unknown>;
  const unknown = Object.keys(given).filter((name) => !fields.some((field) => field.name === name));
  return [
    ...unknown
      .map((name) => `${above}${name} has no field`)
      .filter((what) => !/^fields\.\d+\.(?:options|showWhen\.is) has no field$/.test(what)),
    ...fields.flatMap((field) => misfit(given[field.name], field, `${above}${field.name}`)),
  ];
}

function misfit(value: unknown, field: Field, path: string): string[] {
  if (value === undefined) return field.required ? [`${path} is missing`] : [];
  const { widget, fields, options, multiple } = field;
  if (widget === 'object') return misfits(value, fields ?? [], `${path}.`);
  if (widget === 'list' || multiple === true) {
    return (value as unknown[]).flatMap((one, index) => {
      const at = `${path}.${String(index)}`;
      if (fields !== undefined) return misfits(one, fields, `${at}.`);
      return misfit(one, field.field ?? { ...field, multiple: false }, at);
    });
  }
  if (widget === 'boolean') return typeof value === 'boolean' ? [] : [`${path} is no switch`];
  if (widget === 'number') return typeof value === 'number' ? [] : [`${path} is no number`];
  if (widget === 'keyvalue') return typeof value === 'object' ? [] : [`${path} is no table`];
  if (typeof value !== 'string') return [`${path} is not words`];
  if (widget === 'datetime') return /^\d{4}-\d\d-\d\d$/.test(value) ? [] : [`${path} is no day`];
  if (widget === 'select') {
    return options?.some((option) => option.value === value)
      ? []
      : [`${path}: no choice "${value}"`];
  }
  const [pattern] = field.pattern ?? [''];
  return new RegExp(pattern).test(value) ? [] : [`${path} does not fit ${pattern}`];
}

function namesIn(fields: readonly Field[]): string[] {
  return fields.flatMap(({ name, fields: below }) => [name, ...namesIn(below ?? [])]);
}
