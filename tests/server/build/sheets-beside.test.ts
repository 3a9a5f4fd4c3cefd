import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build, type Plugin } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sheetsBeside } from '../../../src/server/build/sheets-beside.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-sheets-'));
});

afterAll(() => rm(folder, { recursive: true }));

const options = { loadPaths: ['node_modules'], quietDeps: true };
const look =
  '$council-deep: #0f4a47; $council-light: #f5efe3; $council-deep-on-dark: #9ad1cc; $council-light-on-dark: #1d2b2a; $council-headings: serif; $council-radius: 0; $council-space: 1;\n';

/** The style sheets that Vite makes of a script that asks for their addresses, by their names. */
async function sheetsFrom(
  name: string,
  sheets: readonly string[],
  plugins: Plugin[],
): Promise<Record<string, string>> {
  const root = join(folder, name);
  await mkdir(root);
  const script = sheets.map(
    (sheet, number) => `export { default as sheet${String(number)} } from '${sheet}?url';\n`,
  );
  const entry = join(root, 'main.js');
  await writeFile(entry, script.join(''));
  await build({
    root,
    plugins,
    configFile: false,
    logLevel: 'silent',
    build: { assetsInlineLimit: 0, lib: { entry, formats: ['es'] } },
    css: {
      preprocessorOptions: {
        scss: {
          ...options,
          additionalData: (source: string, file: string) =>
            file.endsWith('/site.scss') ? look + source : source,
        },
      },
    },
  });
  const made = join(root, 'dist');
  const names = (await readdir(made, { recursive: true })).filter((one) => one.endsWith('.css'));
  const all = names.map(async (one) => [one, await readFile(join(made, one), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(all));
}

/** It, and which sheets Vite was left to compile. */
function watched(plugin: Plugin): { plugins: Plugin[]; left: string[] } {
  const left: string[] = [];
  const watching: Plugin = {
    name: 'watching',
    transform: (_, id) => {
      if (id.includes('.scss')) left.push(id);
    },
  };
  return { plugins: [plugin, watching], left };
}

test('every style sheet of the site is what Vite would make of it', async () => {
  const styles = resolve('src/styles');
  const names = (await readdir(styles)).filter((one) => /^[^_].*\.scss$/.test(one));
  const sheets = names.map((name) => join(styles, name));
  const above = { 'site.scss': Promise.resolve(look) };
  const { plugins, left } = watched(sheetsBeside(styles, { options, above }));
  const ours = await sheetsFrom('ours', sheets, plugins);
  expect(left).toEqual([]);
  expect(Object.keys(ours)).toHaveLength(names.length);
  expect(ours).toEqual(await sheetsFrom('theirs', sheets, []));
});

test('a sheet that cannot be compiled is left to Vite, which says why', async () => {
  const styles = join(folder, 'broken');
  await mkdir(styles);
  const sheet = join(styles, 'page.scss');
  await writeFile(sheet, 'p { color: $no-such-colour; }\n');
  const { plugins, left } = watched(sheetsBeside(styles, { options }));
  await expect(sheetsFrom('of-broken', [sheet], plugins)).rejects.toThrow(
    /Undefined variable[^]*page\.scss/,
  );
  expect(left).not.toEqual([]);
});

test('where what comes above a sheet is never known, Vite compiles it', async () => {
  const styles = join(folder, 'never-known');
  await mkdir(styles);
  const sheet = join(styles, 'page.scss');
  await writeFile(sheet, 'p { color: #0f4a47; }\n');
  const above = { 'page.scss': Promise.reject(new Error('The council cannot be read.')) };
  const { plugins, left } = watched(sheetsBeside(styles, { options, above }));
  const made = await sheetsFrom('of-never-known', [sheet], plugins);
  expect(Object.values(made)).toEqual(['p{color:#0f4a47}\n']);
  expect(left).not.toEqual([]);
});

test('a process ends that began them and never builds, as where the council cannot be read, and where no thread may be started', async () => {
  const file = join(folder, 'script.mjs');
  const module = pathToFileURL(resolve('src/server/build/sheets-beside.ts')).href;
  await writeFile(
    file,
    `import { sheetsBeside } from '${module}';
    const above = { 'site.scss': Promise.reject(new Error('The council cannot be read.')) };
    const options = { loadPaths: ['node_modules'], quietDeps: true };
    console.log(Object.keys(sheetsBeside('src/styles', { options, above })).length);`,
  );
  const said = (...flags: string[]): Promise<{ stdout: string }> =>
    promisify(execFile)(process.execPath, [...flags, file], { timeout: 20_000 });
  expect(Number((await said()).stdout)).toBeGreaterThan(1);
  const { stdout } = await said(
    '--permission',
    '--allow-fs-read=*',
    '--allow-addons',
    '--no-warnings',
  );
  expect(stdout).toBe('1\n');
});
