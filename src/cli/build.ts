import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { councilAsked } from '../council/read/default-council.ts';
import { dayOfBuildNow } from '../council/read/day-of-build.ts';
import { buildAlone } from '../server/build/build-alone.ts';
import { buildFromKept } from '../server/build/build-from-kept.ts';
import { buildOnce } from '../server/build/build-once.ts';
import { codeFiles } from '../server/build/code-hash.ts';
import { historyOf } from '../server/build/days-changed.ts';
import type { KnownHashes } from '../server/build/hash-of-files.ts';
import { programFolder } from '../server/build/program-folder.ts';
import { settingNames } from '../server/setting-names.ts';

/** `npm run build`: Astro builds the site, unless nothing has changed since it last did. `--force` always builds. */
const args = process.argv.slice(2);
const council = councilAsked();
const content = join(process.env['CONTENT_DIR'] ?? 'content', council);
const pages = process.env['SITE_DIR'] ?? 'dist';
const locks = join('node_modules', '.astro', 'locks');
const snapshot = join(process.env['SNAPSHOT_DIR'] ?? '.frontdoor', 'site.json');
/** What Netlify and the system say besides our own settings, and a build asks. */
const others = ['NETLIFY', 'TZ'];

async function astro(): Promise<boolean> {
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', ...args], {
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  process.exitCode = code ?? 1;
  return code === 0;
}

/** Builds of all councils whose pages are outside the working folder have the program that makes them in one place. */
async function astroAlone(): Promise<boolean> {
  const others = (): void => {
    console.info('Another site is being built here. This one begins when that has ended.');
  };
  return buildAlone({ folder: programFolder(pages), locks, waits: others }, astro);
}

/** Where anything at all goes wrong, Astro builds, and says what it is if it still is. */
async function fromKept(hashes: KnownHashes): Promise<boolean> {
  const isBuilt = await buildFromKept(council, { pages, snapshot }, { hashes }).catch(() => false);
  // Astro may write over all of them.
  if (!isBuilt) hashes.clear();
  return isBuilt;
}

async function build(): Promise<void> {
  if (args.length > 0) {
    await astroAlone();
    return;
  }
  const outcome = await buildOnce({
    reads: [content, 'public', ...codeFiles],
    given: [
      ...[process.version, process.arch, council, content, pages, snapshot, dayOfBuildNow()],
      ...[...settingNames, ...others].map((name) => `${name}=${process.env[name] ?? ''}`),
      historyOf(content),
    ],
    writes: [pages, snapshot],
    note: join('node_modules', '.astro', council, 'last-build.json'),
    build: async (hashes) => (await fromKept(hashes)) || (await astroAlone()),
  });
  if (outcome === 'unchanged') {
    console.info(
      `Nothing has changed since the last build, and ${pages} is as it was made. To build all the same: npm run build -- --force`,
    );
  }
}

const waits = (): void => {
  console.info(`Another build is writing to ${pages}. This one begins when it has ended.`);
};
await buildAlone({ folder: pages, locks, waits }, build);
