import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { zipFunctions } from '@netlify/zip-it-and-ship-it';
import { beforeAll, expect, test } from 'vitest';

/**
 * The functions as Netlify bundles them, by its own bundler with the settings of netlify.toml, run where there is
 * nothing beside the bundle: no source, no content, no dist.
 */
const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  const target = await mkdtemp(join(tmpdir(), 'front-door-bundle-'));
  await zipFunctions('functions', target, {
    archiveFormat: 'none',
    basePath: resolve('.'),
    config: { '*': { nodeBundler: 'esbuild' } },
  });
  folder = target;
}, 120_000);

test('every function is bundled', async () => {
  const bundled = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const written = (await readdir('functions')).map((name) => name.replace(/\.ts$/, '')).sort();
  expect(bundled).toEqual(written);
});

test('netlify.toml names the folders and the bundler that this test uses', async () => {
  const toml = await readFile('netlify.toml', 'utf8');
  expect(toml).toMatch(/publish = "dist"/);
  expect(toml).toMatch(/directory = "functions"/);
  expect(toml).toMatch(/node_bundler = "esbuild"/);
});

test('a bundled function answers with nothing beside it, and reads no file', async () => {
  const alone = await mkdtemp(join(tmpdir(), 'front-door-alone-'));
  await cp(join(folder, 'submit'), join(alone, 'submit'), { recursive: true });
  await cp(join(folder, 'promise'), join(alone, 'promise'), { recursive: true });
  const script = join(alone, 'ask.mjs');
  await writeFile(
    script,
    `
    import fs from 'node:fs';
    const entry = async (name) => (await import('./' + name + '/functions/' + name + '.mjs')).default;
    const submit = await entry('submit');
    const promise = await entry('promise');
    const read = [];
    for (const name of ['readFileSync', 'readFile', 'openSync']) {
      const own = fs[name];
      fs[name] = (...given) => { read.push(String(given[0])); return own(...given); };
    }
    const context = { params: { form: 'general-enquiry' }, ip: '127.0.0.1', waitUntil: () => {} };
    const promised = await promise(new Request('https://a.test/promise/general-enquiry'), context);
    const refused = await submit(new Request('https://a.test/f/general-enquiry', {
      method: 'POST', headers: { Accept: 'application/json' }, body: new URLSearchParams({ email: 'bad' }),
    }), context);
    console.log(JSON.stringify({
      promised: await promised.json(), refused: refused.status, errors: await refused.json(), read,
    }));
    `,
  );
  const { stdout } = await run(process.execPath, [script], {
    cwd: alone,
    env: { PATH: process.env['PATH'], DATA_DIR: join(alone, 'data') },
  });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  const answered = JSON.parse(last) as {
    promised: object;
    refused: number;
    errors: object;
    read: string[];
  };
  expect(answered.promised).toHaveProperty('sentence');
  expect(answered.refused).toBe(422);
  expect(answered.errors).toHaveProperty('errors');
  expect(answered.read).toEqual([]);
});
