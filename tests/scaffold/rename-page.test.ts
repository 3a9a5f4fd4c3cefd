import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { renameCommand } from '../../src/cli/rename-command.ts';
import { loadCouncil } from '../../src/council/read/load-council.ts';
import { changedCouncil } from '../support/changed-council.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const page = (title: string, words: string, settings = '') =>
  `---\ntitle: ${title}\ndescription: About ${title}.\n${settings}---\n\n${words}\n`;

const content: Record<string, (text: string) => string> = {
  'pages/parks.mdx': () => page('Parks', 'See [play](/parks/#play).\n\n## Play\n\nHere.'),
  'pages/privacy.mdx': (text: string) =>
    `${text}\nSee [parks](/parks/), [play](/parks#play), [whole](https://plain.example.gov.uk/parks/) and [not](/parks-old/).\n`,
  'pages/parks-old.mdx': () => page('Old parks', 'Go to [parks](/parks/).'),
  'redirects.yaml': () => '# Old addresses.\n/green/: /parks/\n/parks-and-gardens/: /parks/\n',
  'translated.json': () =>
    `${JSON.stringify(
      Object.fromEntries(
        ['pages/parks-old.pl', 'pages/parks.pl', 'services/missed-bin.pl'].map((name) => [
          name,
          { on: '2026-11-02', words: ['pages/parks.pl'] },
        ]),
      ),
      null,
      2,
    )}\n`,
  'services/other.mdx': () =>
    page('Other', 'Words.', 'topic: bins\nways:\n  telephone: {}\nrelated: [missed-bin]\n'),
};

interface Renamed {
  told: string;
  text: (path: string) => Promise<string>;
  folder: string;
}

const renamed = (...args: string[]): Promise<Renamed> => renamedIn({}, ...args);

/** The command as it is typed, on the council made up for tests with more in it; what its files then say. */
async function renamedIn(more: typeof content, ...args: string[]): Promise<Renamed> {
  const contentFolder = await changedCouncil({ ...content, ...more });
  folders.push(contentFolder);
  const folder = join(contentFolder, 'plain');
  const council = () => loadCouncil('plain', { contentFolder, today: '2026-11-27' });
  const told = await renameCommand(args, {
    council,
    folder,
    read: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : ''),
    move: async (from, to) => {
      await mkdir(dirname(to), { recursive: true });
      await rename(from, to);
    },
    write: (path, text) => writeFile(path, text),
  });
  // Nothing is wrong afterwards.
  await council();
  return {
    told: told.replaceAll(folder, 'content/plain'),
    text: (path) => readFile(join(folder, path), 'utf8'),
    folder,
  };
}

test('a page is moved, links to it are mended, and redirects lead to it at once and in no circle', async () => {
  const { told, text, folder } = await renamed('pages/parks', 'pages/parks-and-gardens');
  expect(told).toBe(
    'content/plain/pages/parks.mdx is now content/plain/pages/parks-and-gardens.mdx.\n' +
      'Links to it are mended in: pages/parks-old.mdx, pages/parks-and-gardens.mdx, pages/privacy.mdx.\n' +
      '/parks/ leads to /parks-and-gardens/ (redirects.yaml).',
  );
  expect(existsSync(join(folder, 'pages/parks.mdx'))).toBe(false);
  expect(await text('redirects.yaml')).toBe(
    '# Old addresses.\n/green/: /parks-and-gardens/\n/parks/: /parks-and-gardens/\n',
  );
  expect(await text('pages/privacy.mdx')).toContain(
    'See [parks](/parks-and-gardens/), [play](/parks-and-gardens/#play), [whole](https://plain.example.gov.uk/parks-and-gardens/) and [not](/parks-old/).',
  );
  expect(await text('pages/parks-and-gardens.mdx')).toContain('[play](/parks-and-gardens/#play)');
});

test('what its original said when it was translated is kept under the new name', async () => {
  const { text } = await renamed('pages/parks', 'pages/greens');
  const kept = JSON.parse(await text('translated.json')) as Record<string, { words: string[] }>;
  expect(Object.keys(kept)).toEqual([
    'pages/parks-old.pl',
    'pages/greens.pl',
    'services/missed-bin.pl',
  ]);
  expect(kept['pages/greens.pl']?.words).toEqual(['pages/parks.pl']);
});

const guide = {
  'guides/moving/index.mdx': () => page('Moving', 'Begin.', 'topic: bins\n'),
  'guides/moving/1-before.mdx': () => page('Before', 'Then see [after](/guides/moving/after/#x).'),
  'guides/moving/2-after.mdx': () => page('After', '## X\n\nBack to [all](/guides/moving/).'),
  'services/other.mdx': () =>
    page(
      'Other',
      'See [before](/guides/moving/before/).',
      'topic: bins\nways:\n  telephone: {}\nguides: [moving]\n',
    ),
};

/** A council with Polish: a page and a guide that are in it, and links to both from a page in Polish. */
const inPolish: Record<string, (text: string) => string> = {
  'council.yaml': (text: string) => `${text}languages: [pl]\n`,
  'notices/pl.mdx': () =>
    page('Po polsku', 'Zob. [parki](/parks/) i [po polsku](/pl/parks/#x).', 'language: pl\n'),
  'pages/parks.pl.mdx': () => page('Parki', 'Zob. [plac zabaw](/parks/#play).\n\n## X\n\nTu.'),
};

test('a page takes its translations with it, with redirects and links in every language', async () => {
  const { told, text, folder } = await renamedIn(inPolish, 'pages/parks', 'pages/greens');
  expect(told).toBe(
    'content/plain/pages/parks.mdx is now content/plain/pages/greens.mdx.\n' +
      'content/plain/pages/parks.pl.mdx is now content/plain/pages/greens.pl.mdx.\n' +
      'Links to it are mended in: notices/pl.mdx, pages/parks-old.mdx, pages/greens.mdx, pages/privacy.mdx, pages/greens.pl.mdx.\n' +
      '/parks/ leads to /greens/ (redirects.yaml).\n' +
      '/pl/parks/ leads to /pl/greens/ (redirects.yaml).',
  );
  expect(existsSync(join(folder, 'pages/parks.pl.mdx'))).toBe(false);
  expect(await text('pages/greens.pl.mdx')).toContain('[plac zabaw](/greens/#play)');
  expect(await text('notices/pl.mdx')).toContain('[parki](/greens/) i [po polsku](/pl/greens/#x)');
  expect(await text('redirects.yaml')).toContain('/pl/parks/: /pl/greens/');
  expect(Object.keys(JSON.parse(await text('translated.json')) as object)).toContain(
    'pages/greens.pl',
  );
});

test('a guide takes its translations with it, and leads on in each language that a part is in', async () => {
  const { text } = await renamedIn(
    {
      ...inPolish,
      ...guide,
      'guides/moving/1-before.pl.mdx': () => page('Przed', 'Potem [po](/guides/moving/after/).'),
      'notices/pl.mdx': () =>
        page('Po polsku', 'Zob. [przed](/pl/guides/moving/before/).', 'language: pl\n'),
    },
    'guides/moving',
    'guides/moving-house',
  );
  const redirects = await text('redirects.yaml');
  expect(redirects).toContain('/pl/guides/moving/before/: /pl/guides/moving-house/before/');
  expect(redirects).not.toContain('/pl/guides/moving/after/');
  expect(await text('guides/moving-house/1-before.pl.mdx')).toContain(
    '[po](/guides/moving-house/after/)',
  );
  expect(await text('notices/pl.mdx')).toContain('(/pl/guides/moving-house/before/)');
});

test('a service is renamed where others name it', async () => {
  const { told, text } = await renamed(
    'services/missed-bin',
    'services/waste/missed-collection.mdx',
  );
  expect(told).toContain('/services/bins/missed-bin/ leads to /services/bins/missed-collection/');
  expect(await text('services/other.mdx')).toContain('related: [waste/missed-collection]');
});

test('a guide is renamed with all its parts, and each of its addresses leads on', async () => {
  Object.assign(content, guide);
  const { told, text } = await renamed('guides/moving', 'guides/moving-house');
  expect(told).toContain('content/plain/guides/moving is now content/plain/guides/moving-house.');
  expect(told).not.toContain('Pictures beside it');
  expect(await text('redirects.yaml')).toContain(
    [
      '/guides/moving/: /guides/moving-house/',
      '/guides/moving/before/: /guides/moving-house/before/',
      '/guides/moving/after/: /guides/moving-house/after/',
      '/guides/moving/print/: /guides/moving-house/print/',
    ].join('\n'),
  );
  expect(await text('services/other.mdx')).toContain('guides: [moving-house]');
  expect(await text('services/other.mdx')).toContain('(/guides/moving-house/before/)');
  expect(await text('guides/moving-house/1-before.mdx')).toContain(
    '(/guides/moving-house/after/#x)',
  );
});

test('a campaign is renamed with all its pages, and each of its addresses leads on', async () => {
  Object.assign(content, {
    'campaigns/mend-it/index.mdx': () =>
      page('Mend it', 'See [where](/campaigns/mend-it/places/).'),
    'campaigns/mend-it/1-places.mdx': () => page('Places', 'Here.'),
  });
  const { told, text } = await renamed('campaigns/mend-it', 'campaigns/repair-it');
  expect(told).toContain(
    'content/plain/campaigns/mend-it is now content/plain/campaigns/repair-it.',
  );
  expect(await text('redirects.yaml')).toContain(
    '/campaigns/mend-it/: /campaigns/repair-it/\n/campaigns/mend-it/places/: /campaigns/repair-it/places/',
  );
  expect(await text('campaigns/repair-it/index.mdx')).toContain('(/campaigns/repair-it/places/)');
});

test('a part of a guide is renamed; where only its place changes, its address stays', async () => {
  const other = await renamed('guides/moving/2-after', 'guides/moving/2-once-you-are-in');
  expect(other.told).toContain('/guides/moving/after/ leads to /guides/moving/once-you-are-in/');
  const placed = await renamed('guides/moving/2-after', 'guides/moving/3-after');
  expect(placed.told).not.toContain('leads to');
});

test('an alert, which has no address, is renamed without a redirect', async () => {
  Object.assign(content, {
    'alerts/snow.mdx': () => page('Snow', 'Words.', 'from: 2026-11-27\nuntil: 2026-12-01\n'),
  });
  const { told } = await renamed('alerts/snow', 'alerts/snow-in-november');
  expect(told).toBe(
    'content/plain/alerts/snow.mdx is now content/plain/alerts/snow-in-november.mdx.',
  );
});

test.each([
  [['guides/movin', 'guides/x'], 'There is no guide "guides/movin". Did you mean "guides/moving"?'],
  [['guides/moving', 'pages/moving'], 'A guide stays in its folder.'],
  [['guides/moving', 'guides/Moving House'], 'The name becomes an address.'],
  [
    ['guides/moving/index', 'guides/moving/start'],
    'This is the front page of a guide. Rename the guide: guides/moving',
  ],
  [['guides/moving/2-after', 'guides/after'], 'A part stays in a guide.'],
  [['pages/parcs', 'pages/x'], 'There is no page "pages/parcs". Did you mean "pages/parks"?'],
  [
    ['pages/privacy', 'pages/data'],
    'The site finds this page by its name, "privacy". Give it another title instead.',
  ],
  [
    ['pages/parks', 'news/parks'],
    'A page stays in its folder. Write pages/ before its new name: pages/parks',
  ],
  [
    ['pages/parks', 'pages/Parks & more'],
    'The name becomes an address. Write it with small letters, digits and hyphens only, such as missed-bin.',
  ],
  [
    ['pages/parks', 'pages/parks-old'],
    'There is a page "pages/parks-old" already. Give it another name.',
  ],
  [
    ['pages/parks', 'pages/green/parks'],
    'Nothing below pages/ is sorted into folders. Write pages/parks',
  ],
  [
    ['forms/general-enquiry', 'forms/ask'],
    'Messages are sent to a form by its name, from other sites too. Give it another title instead.',
  ],
  [['parks', 'gardens'], '"parks" is not in a folder of pages. There are: forms, services,'],
])('%j cannot be', async (args, told) => {
  await expect(renamed(...args)).rejects.toThrow(told);
});
