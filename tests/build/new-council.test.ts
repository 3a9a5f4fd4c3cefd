import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findingInWords } from '../a11y/finding.ts';
import { faultsInHtml } from '../a11y/valid-html.ts';

/** A council that `npm run new` made, built as it is: in English, Welsh and Urdu. */
const run = promisify(execFile);

let folder: string;
let names: string[];
let said: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-new-council-'));
  const env = {
    ...process.env,
    ...{ CONTENT_DIR: join(folder, 'content'), SNAPSHOT_DIR: folder, COUNCIL: 'thornby' },
  };
  ({ stdout: said } = await run(
    process.execPath,
    [
      ...['src/cli/new.ts', 'council', '--name', 'Thornby Town Council', '--id', 'thornby'],
      ...['--nation', 'wales', '--languages', 'en,cy,ur', '--colour', '#e6007e'],
      ...['--email', 'hello@thornby.example.gov.uk', '--telephone', '01632 960101'],
      ...['--address', 'Town Hall, High Street', '--place', 'Thornby'],
    ],
    { env },
  ));
  await run('astro', ['build', '--outDir', join(folder, 'dist')], { env });
  names = (await readdir(join(folder, 'dist'), { recursive: true })).filter((name) =>
    name.endsWith('.html'),
  );
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('its site has all its pages, in its languages and in its colour, made darker', async () => {
  expect(said).toContain('#e6007e would be hard to read as words or under white words');
  expect(names).toEqual(
    expect.arrayContaining([
      'index.html',
      'charter/index.html',
      'cy/index.html',
      'ur/forms/complaint/index.html',
      'services/your-council/complaints/index.html',
      'offices/main-office/index.html',
      'accessibility/index.html',
    ]),
  );
  // Components are shown to editors while they write, and to no one else.
  expect(names).not.toContain('components/index.html');
  const home = await readFile(join(folder, 'dist', 'index.html'), 'utf8');
  expect(home).toContain('Thornby Town Council');
  expect(home).not.toMatch(/class="?demonstration\b/);
});

test('each of its pages is valid HTML', async () => {
  const faults: string[] = [];
  for (const name of names) {
    const html = await readFile(join(folder, 'dist', name), 'utf8');
    const found = await faultsInHtml(html, { path: name, state: 'as opened' });
    faults.push(...found.map(findingInWords));
  }
  expect(faults).toEqual([]);
}, 120_000);
