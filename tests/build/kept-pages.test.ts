import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

/**
 * What a build keeps for the next one is never the reason for a wrong page. A council's files are changed one after the
 * other; after each change a build that may use all that earlier builds kept says on each page what was changed. After
 * some of them it is held to a build that makes everything, byte for byte: a page that was left behind by any change
 * before differs there. The first build is the bundler's; those after it use the program that it made.
 */
const run = promisify(execFile);
/** A name of its own: what is kept is kept by council. */
const id = `kept-${String(process.pid)}`;
/** Where what the bundler made is kept. */
const programs = join('node_modules', '.astro', id, 'programs');
let home: string;
let council: string;
let day = '2026-11-23';

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'front-door-kept-'));
  council = join(home, 'content', id);
  await cp('tests/fixtures/with-events/merrow', council, { recursive: true });
  await write('council.yaml', (text) => `${text}languages: [pl]\n`);
  await write('charter.mdx', (text) =>
    text.replace(
      'standards:\n',
      'standards:\n  - id: visit\n    title: Visits\n    channel: in-person\n    target: 20 minutes\n    measures: be-seen\n    appliesTo: Everyone who comes to an office.\n    source: Made up for tests\n',
    ),
  );
  await write('notices/pl.mdx', () =>
    page('W innym formacie', 'Prosimy zadzwonić.', 'language: pl'),
  );
  await write('news/bridge.mdx', () =>
    page('The bridge is open', 'It is.', 'publishedOn: 2026-11-20'),
  );
  await write('offices/hall.mdx', () =>
    page(
      'Town hall',
      'Come in.',
      'place: Merrow\naddress: [High Street]\nhow: walk-in\nstandard: visit',
    ),
  );
  await write('services/lost-keys.mdx', () =>
    page(
      'Lost keys',
      'We reply within <Promise of="online-enquiry" />.',
      'topic: bins\nways:\n  online:\n    form: general-enquiry\n  without: { telephone: No., inPerson: No., letter: No. }\nrelated: [missed-bin]',
    ),
  );
  await write(
    'services/lost-keys.pl.mdx',
    () =>
      '---\ntitle: Zgubione klucze\ndescription: Klucze.\n---\n\nOdpowiadamy: <Promise of="online-enquiry" />.\n',
  );
  await write('guides/moving/index.mdx', () => page('Moving home', 'Read it.', 'topic: bins'));
  await write('guides/moving/1-before.mdx', () => page('Before you move', 'Tell us.', 'owner: Us'));
  await write('guides/moving/2-after.mdx', () => page('After it', 'Pay us.', 'owner: Us'));
  const look = "deep: '#7a2a4f', light: '#f9ebf1', deepOnDark: '#f2b3d0', lightOnDark: '#3a2430'";
  await write('campaigns/mend-it/index.mdx', () =>
    page('Mend it', 'Mend it.', `look: { ${look} }`),
  );
  await write('campaigns/mend-it/1-places.mdx', () =>
    page('Places', '<Map places="menders" />', 'menu: Where'),
  );
  await write('directories/menders.mdx', () =>
    page('Menders', 'Who mends.', 'entries:\n  - name: First shop\n    address: [High Street]'),
  );
  await build('kept');
  expect(await readdir(programs)).toHaveLength(1);
}, 300_000);

afterAll(async () => {
  await rm(home, { recursive: true });
  await rm(join('node_modules', '.astro', id), { recursive: true, force: true });
});

function page(title: string, words: string, settings: string): string {
  return `---\ntitle: ${title}\ndescription: ${title}.\nsource: Made up for tests\n${settings}\n---\n\n${words}\n`;
}

async function write(name: string, change: (text: string) => string): Promise<void> {
  const path = join(council, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, change(await readFile(path, 'utf8').catch(() => '')));
}

async function build(into: string, more: string[] = []): Promise<Map<string, Buffer>> {
  const folder = join(home, into);
  await run(process.execPath, ['src/cli/build.ts', ...more], {
    env: {
      ...process.env,
      CONTENT_DIR: join(home, 'content'),
      COUNCIL: id,
      SITE_DIR: folder,
      SNAPSHOT_DIR: join(home, `${into}-snapshot`),
      BUILD_DAY: day,
    },
  });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const read = await Promise.all(
    files.map(
      async (path) => [path.slice(folder.length), await readFile(path)] as [string, Buffer],
    ),
  );
  return new Map([...read, ['snapshot', await snapshotIn(join(home, `${into}-snapshot`))]]);
}

/** What functions read, without the moment it was made. */
async function snapshotIn(folder: string): Promise<Buffer> {
  const text = await readFile(join(folder, 'site.json'), 'utf8');
  return Buffer.from(text.replace(/"builtAt":"[^"]*"/, ''));
}

/** Pagefind names languages in whatever order its hash map has. */
const inNoOrder = /^\/pagefind\/pagefind-entry\.json(?:\.\w+)?$/;
/** The day and second of a build. */
const ofItsMoment = /^\/\.well-known\/security\.txt/;

/** The files that differ between two builds. */
function different(one: Map<string, Buffer>, other: Map<string, Buffer>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((name) => !inNoOrder.test(name) && !ofItsMoment.test(name))
    .filter((name) => {
      const [mine, theirs] = [one.get(name), other.get(name)];
      return mine === undefined || theirs === undefined || !mine.equals(theirs);
    });
}

const changes: [what: string, change: () => Promise<void>, says: Record<string, string>][] = [
  ['nothing', () => Promise.resolve(), {}],
  [
    'numbers in the charter',
    () =>
      write('charter.mdx', (text) =>
        text.replace('2 working days', '7 working days').replace('20 minutes', '25 minutes'),
      ),
    {
      '/charter/': '7 working days',
      '/services/bins/lost-keys/': '7 working days',
      '/services/bins/missed-bin/': '7 working days',
      '/forms/general-enquiry/': '7 working days',
      '/pl/forms/general-enquiry/': '7 dni roboczych',
      '/offices/hall/': '25 minutes',
      '/contact/': '7 working days',
    },
  ],
  [
    'the titles of a service, which another names as related, of a part, which the others list, and of a page in another language',
    async () => {
      await write('services/lost-keys.pl.mdx', (text) =>
        text.replace(/^title: .*$/m, 'title: Zgubiony klucz'),
      );
      await write('services/missed-bin.mdx', (text) =>
        text.replace(/^title: .*$/m, 'title: Bin left'),
      );
      await write('guides/moving/2-after.mdx', (text) => text.replace('After it', 'Afterwards'));
    },
    {
      '/guides/moving/before/': 'Afterwards',
      '/guides/moving/print/': 'Afterwards',
      '/services/bins/missed-bin/': 'Bin left',
      '/services/bins/lost-keys/': 'Bin left',
      '/services/bins/': 'Bin left',
      '/a-to-z/': 'Bin left',
      '/pl/services/bins/lost-keys/': 'Zgubiony klucz',
      '/pl/': 'Zgubiony klucz',
    },
  ],
  [
    'an alert',
    () =>
      write(
        'alerts/flood.mdx',
        () =>
          '---\ntitle: Flood warning\ndescription: Stay away from the river.\nfrom: 2026-11-20\nuntil: 2026-11-30\n---\n',
      ),
    {
      '/': 'Flood warning',
      '/services/bins/lost-keys/': 'Flood warning',
      '/services/bins/': 'Flood warning',
      '/events/repair-cafe/': 'Flood warning',
      '/offices/hall/': 'Flood warning',
    },
  ],
  [
    'the telephone number in the settings',
    () =>
      write('council.yaml', (text) => text.replace(/telephone: .*$/m, 'telephone: 01632 960777')),
    Object.fromEntries(
      [
        ...['/', '/privacy/', '/services/bins/lost-keys/', '/news/bridge/', '/events/spring-fair/'],
        ...['/pl/', '/pl/forms/general-enquiry/', '/offices/hall/', '/404.html', '/search/'],
      ].map((path) => [path, '01632 960777']),
    ),
  ],
  [
    'the words of each kind of page, one with a document',
    async () => {
      await write('files/fees.csv', () => 'Fee\n'.padEnd(2_000, '1\n'));
      await write('campaigns/mend-it/1-places.mdx', (text) =>
        text.replace('menu: Where', 'menu: Shops'),
      );
      await write('directories/menders.mdx', (text) => text.replace('First shop', 'Last shop'));
      const kinds = ['services/lost-keys', 'news/bridge', 'events/repair-cafe', 'offices/hall'];
      for (const name of [
        ...kinds,
        'pages/privacy',
        'forms/general-enquiry',
        'notices/pl',
        'charter',
      ])
        await appendFile(join(council, `${name}.mdx`), '\nWe changed these words.\n');
      await appendFile(
        join(council, 'pages/privacy.mdx'),
        '\n<Download href="/files/fees.csv">Our fees</Download>\n',
      );
    },
    {
      ...Object.fromEntries(
        [
          ...[
            '/services/bins/lost-keys/',
            '/news/bridge/',
            '/events/repair-cafe/',
            '/offices/hall/',
          ],
          ...['/forms/general-enquiry/', '/pl/', '/charter/'],
        ].map((path) => [path, 'We changed these words.']),
      ),
      '/privacy/': 'Our fees (CSV, 2 kB)',
      '/files/fees.csv': 'Fee',
      '/campaigns/mend-it/': 'Shops',
      '/campaigns/mend-it/places/': 'Directions to Last shop',
    },
  ],
  [
    'a delay, and a document',
    async () => {
      await write('files/fees.csv', (text) => text.padEnd(5_000, '2\n'));
      await write('campaigns/mend-it/index.mdx', (text) => text.replace('#7a2a4f', '#6b2a4a'));
      await write(
        'delays.yaml',
        () =>
          '- standards: [online-enquiry]\n  from: 2026-11-20\n  until: 2026-11-30\n  target: 9 working days\n  reason: A storm has brought us many reports.\n  telephone: 01632 960199\n',
      );
    },
    {
      '/campaigns/mend-it/look.css': '--council-deep:#6b2a4a',
      '/privacy/': 'Our fees (CSV, 5 kB)',
      '/files/fees.csv': '2\n',
      '/services/bins/lost-keys/': '9 working days',
      '/forms/general-enquiry/': 'A storm has brought us many reports.',
    },
  ],
  [
    'the day, after which alert and delay are over',
    () => {
      day = '2026-12-01';
      return Promise.resolve();
    },
    { '/services/bins/lost-keys/': '7 working days' },
  ],
  [
    'the name of a topic, and a service that is taken out',
    async () => {
      await write('topics.yaml', (text) => text.replace(/title: .*$/m, 'title: Bins and keys'));
      await write('services/lost-keys.mdx', (text) => text.replace('related: [missed-bin]', ''));
      await rm(join(council, 'services/missed-bin.mdx'));
      await rm(join(council, 'guides/moving/1-before.mdx'));
    },
    { '/services/bins/lost-keys/': 'Bins and keys', '/': 'Bins and keys' },
  ],
];

/** After these everything is made as well. The last is one of them. */
const heldAfter = [0, 1, 6, changes.length - 1];
let made: Map<string, Buffer>;

test.each(changes.map((change, index) => [...change, index] as const))(
  'changed: %s',
  async (_, change, says, index) => {
    await change();
    const kept = await build('kept');
    if (heldAfter.includes(index)) {
      made = await build('made', ['--force']);
      expect(different(kept, made)).toEqual([]);
    }
    for (const [path, words] of Object.entries(says)) {
      const name = path.endsWith('/') ? `${path}index.html` : path;
      const html = kept.get(name)?.toString() ?? '';
      expect(html.replace(/<[^>]*>/g, ''), name).toContain(words);
    }
  },
  300_000,
);

test('what the bundler made is used while the code is the same, and made again for other colours', async () => {
  const [before] = await readdir(programs);
  const old = await build('kept');
  expect(await readdir(programs)).toEqual([before]);
  await write('council.yaml', (text) => text.replace(/deep: .*$/m, "deep: '#123456'"));
  const kept = await build('kept');
  expect(await readdir(programs)).not.toEqual([before]);
  const styles = (files: Map<string, Buffer>): string =>
    [...files].flatMap(([name, bytes]) => (name.endsWith('.css') ? [String(bytes)] : [])).join('');
  expect(styles(old)).not.toContain('#123456');
  expect(styles(kept)).toContain('#123456');
  made = await build('made', ['--force']);
  expect(different(kept, made)).toEqual([]);
}, 300_000);

test('one page alone, for a draft that is shown by a link, is what a whole build makes of it', async () => {
  const folder = join(home, 'draft');
  await mkdir(folder);
  await run(process.execPath, ['src/cli/draft-page.ts', 'guides/moving/2-after.mdx', folder], {
    env: {
      ...process.env,
      CONTENT_DIR: join(home, 'content'),
      COUNCIL: id,
      RELEASES_DIR: join(home, 'releases'),
      BUILD_DAY: day,
    },
  });
  const page = await readFile(join(folder, 'page.html'));
  expect(page.equals(made.get('/guides/moving/after/index.html') ?? Buffer.alloc(0))).toBe(true);
  // All that it names lies beside it.
  const names = [...page.toString().matchAll(/"\/_astro\/([^"]+)"/g)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(1);
  expect(await readdir(folder)).toEqual(expect.arrayContaining(names));
}, 300_000);

test('a file that was kept and is no longer whole is made again', async () => {
  const folder = join('node_modules', '.astro', id, 'kept');
  for (const name of await readdir(folder)) {
    const bytes = await readFile(join(folder, name));
    await writeFile(join(folder, name), bytes.subarray(0, bytes.byteLength >> 1));
  }
  expect(different(await build('kept'), made)).toEqual([]);
}, 300_000);

test('what is in the folder already is written over where it is other, and taken away where no build wrote it', async () => {
  const there = (name: string): string => join(home, 'kept', name);
  await mkdir(there('old/page'), { recursive: true });
  await writeFile(there('old/page/index.html'), 'We reply within 99 working days.');
  await writeFile(there('old/page/index.html.br'), 'compressed');
  await writeFile(there('privacy/index.html.gz'), 'cut sho');
  await writeFile(there('charter/index.html'), 'We reply within 99 working days.');
  await rm(there('privacy/index.html'));
  // Too small to be compressed, and once it was not.
  await writeFile(there('robots.txt.br'), 'compressed');
  expect(different(await build('kept'), made)).toEqual([]);
  expect(existsSync(there('old'))).toBe(false);
}, 300_000);
