import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The snapshot of the build that is tested, as src/server/snapshot-folder.ts finds it. */
const snapshot = process.env['SNAPSHOT_DIR'];
const alias = snapshot === undefined ? {} : { '#site': resolve(snapshot, 'site.json') };

/** What measures how quickly a resident is served while the server is under attack, or loads both processors. */
const alone = ['backup-under-load', 'fuzz', 'killed-under-load', 'locked', 'publish', 'siege'].map(
  (name) => `tests/faults/${name}.test.ts`,
);

/**
 * `unit` needs nothing; `built` reads what `npm run build` wrote, for every council; `build` builds and bundles by
 * itself; `faults` breaks the running server, and `faults-alone` does it with the machine to itself. Browsers are Playwright's, in tests/e2e and tests/a11y.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['built', 'build', 'faults', 'e2e', 'a11y'].map((room) => `tests/${room}/**`),
          testTimeout: 20_000,
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
          exclude: alone,
          testTimeout: 120_000,
          // Three servers may start at once.
          hookTimeout: 60_000,
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
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
          testTimeout: 60_000,
        },
      },
    ],
  },
});
