import { rm, truncate } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishCommand } from '../../src/cli/publish-command.ts';
import { releasesCommand } from '../../src/cli/releases-command.ts';
import { ToldError } from '../../src/council/wording/told-error.ts';
import { currentRelease } from '../../src/server/releases/current-release.ts';
import { lockBuilds, type MakeRelease } from '../../src/server/releases/make-release.ts';
import { aHome, building, publishAt } from '../server/releases/a-home.ts';
import { testSite } from '../support/test-runtime.ts';

let home: string;
beforeEach(async () => {
  home = await aHome();
});
afterEach(async () => {
  await rm(dirname(home), { recursive: true, force: true });
});

const publish = (build: MakeRelease['build']) =>
  publishCommand([], {
    home,
    council: testSite().council.id,
    build,
    now: () => new Date('2026-11-23T11:00:00Z'),
    beInBackground: () => undefined,
  });

test('a publish says what is current now', async () => {
  const { code, out } = await publish(building({}));
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(
      /^Release 20261123-110000-[0-9a-f]{8} is current: 2 pages, made in \d+ seconds?\.$/,
    ),
  ]);
});

test.each([
  [
    Object.assign(new Error('write'), { code: 'ENOSPC' }),
    'The disk is full. Free some space, and publish again.',
  ],
  [
    new Error('pagefind', { cause: new Error('No space left on device (os error 28)') }),
    'The disk is full. Free some space, and publish again.',
  ],
  [new ToldError('charter.mdx, line 4: write a number.'), 'charter.mdx, line 4: write a number.'],
  [
    Object.assign(new Error('There is no such page.'), { loc: { file: 'a.mdx', line: 3 } }),
    'There is no such page.\na.mdx, line 3',
  ],
])('a publish that comes to nothing says why, and what goes on: %s', async (error, why) => {
  const { id } = await publishAt(home, '09:30:00');
  const { code, err } = await publish(() => Promise.reject(error));
  expect(code).toBe(1);
  expect(err).toBe(
    `${why}\n\nNothing was published. The release of 23 November 2026 at 09:30 (${id}) goes on.`,
  );
});

test('the first of all that fails says that nothing was published', async () => {
  const { err } = await publish(() => Promise.reject(new Error('No.')));
  expect(err).toBe('No.\n\nNothing was published.');
});

test('where another build is under way it says so alone, with a code of its own', async () => {
  await publishAt(home, '09:30:00');
  const unlock = lockBuilds(home);
  const { code, err } = await publish(building({}));
  unlock();
  expect([code, err]).toEqual([
    75,
    'Another build of this council is under way. Wait until it has ended, and try again.',
  ]);
});

test('the list says which is current, the newest first', async () => {
  expect((await releasesCommand(['list'], home)).out).toBe(
    'There is no release yet. Run `npm run publish`.',
  );
  const first = await publishAt(home, '09:30:00');
  const second = await publishAt(home, '10:30:00');
  expect((await releasesCommand(['list'], home)).out.split('\n')).toEqual([
    `${second.id}  23 November 2026 at 10:30        2 pages  current`,
    `${first.id}  23 November 2026 at 09:30        2 pages`,
  ]);
  await releasesCommand(['use', first.id], home);
  expect((await releasesCommand(['list'], home)).out).toMatch(/pages {2}current, by hand$/);
});

test('a release is used that is whole, and no other', async () => {
  const first = await publishAt(home, '09:30:00');
  const second = await publishAt(home, '10:30:00');
  const used = await releasesCommand(['use', first.id], home);
  expect(used.code).toBe(0);
  expect(await currentRelease(home)).toEqual({ id: first.id, isChosen: true });

  const unknown = await releasesCommand(['use', '20260101-000000-00000000'], home);
  expect([unknown.code, unknown.err]).toEqual([
    2,
    `There is no release "20260101-000000-00000000". There are: ${second.id}, ${first.id}.`,
  ]);
  await truncate(join(home, second.id, 'site', 'index.html'), 1);
  const damaged = await releasesCommand(['use', second.id], home);
  expect([damaged.code, damaged.err]).toEqual([
    1,
    `Release ${second.id} cannot be used: its files are not as the build wrote them. Nothing was changed.`,
  ]);
  expect(await currentRelease(home)).toEqual({ id: first.id, isChosen: true });
});

test('clean says what is gone; anything else is answered with what can be written', async () => {
  await publishAt(home, '09:30:00');
  expect((await releasesCommand(['clean'], home)).out).toBe('There was nothing to take away.');
  for (const args of [[], ['use'], ['list', 'all'], ['remove', 'x']]) {
    const { code, err } = await releasesCommand(args, home);
    expect([code, err]).toEqual([2, expect.stringContaining('npm run releases -- list')]);
  }
});
