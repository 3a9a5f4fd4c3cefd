import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { defaultCouncil } from './src/council/read/default-council.ts';

/** The snapshot of the build that is tested, as src/server/snapshot-folder.ts finds it. */
const snapshot = process.env['SNAPSHOT_DIR'];
const alias = snapshot === undefined ? {} : { '#site': resolve(snapshot, 'site.json') };

/** What is heard of pages is written down for the default council: what is around them is the same for all. */
const isOfDefault = [undefined, defaultCouncil()].includes(process.env['COUNCIL']);

/** What sets something before a module is read, or puts another module in its place: modules are read anew for each. */
const apart = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join('tests', name))
  .filter((file) => /\bvi\.(?:mock|doMock|hoisted)\(/.test(readFileSync(file, 'utf8')));

/** What measures how quickly a resident is served while the server is under attack, or while something else goes on; and the longest of kills. */
const alone = ['fuzz', 'locked', 'siege', 'two-servers'].map(
  (name) => `tests/faults/${name}.test.ts`,
);

/** What loads both processors, and asks what is lost or mixed, not how long it took. */
const underLoad = [
  'backup-under-load',
  'killed-under-load',
  'killed-while-staff-act',
  'publish',
].map((name) => `tests/faults/${name}.test.ts`);

/** What measures how long one turn, or one question to a store, takes: beside other suites it would measure them. */
const measured = [
  'adapters/locked-store',
  'adapters/twenty-thousand-cases',
  'domain/forms/without-place-costs',
  'http/longest-turn',
  'search/many-pages',
].map((name) => `tests/${name}.test.ts`);

/**
 * `unit` needs nothing, and its files share what they import; `unit-apart` is the same for files that cannot, and `measured`
 * for those that measure time, one after the other. `built` reads
 * what `npm run build` wrote, for every council; `build` builds and bundles by itself; `faults` breaks the running server,
 * `faults-alone` with the machine to itself, and `faults-under-load` with all the work it can take. Browsers are
 * Playwright's, in tests/e2e and tests/a11y.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [
            ...['built', 'build', 'faults', 'e2e', 'a11y'].map((room) => `tests/${room}/**`),
            ...apart,
            ...measured,
          ],
          testTimeout: 20_000,
          // A PostgreSQL may have to be made first.
          hookTimeout: 60_000,
          // Most of the time went into reading the same modules again for each file.
          isolate: false,
        },
      },
      { test: { name: 'unit-apart', include: apart, testTimeout: 20_000 } },
      {
        test: {
          name: 'measured',
          include: measured,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 4 },
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          testTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          // These mostly wait: for a server to start, for a slow client to be given up.
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          exclude: [...alone, ...underLoad],
          testTimeout: 120_000,
          // Three servers may start at once.
          hookTimeout: 60_000,
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'faults-under-load',
          include: underLoad,
          testTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'faults-alone',
          include: alone,
          testTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          exclude: isOfDefault ? [] : ['tests/built/as-heard.test.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
