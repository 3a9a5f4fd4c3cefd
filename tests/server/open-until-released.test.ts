import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { loadRelease } from '../../src/server/files/load-release.ts';
import { openUntilReleased, type OpenSite } from '../../src/server/open-site.ts';
import { testSite } from '../support/test-runtime.ts';
import { aHome, publishAt } from './releases/a-home.ts';

const council = testSite().council.id;

test('what was built is served until the first release is there, and then that', async () => {
  const releases = dirname(await aHome());
  const home = join(releases, council);
  const folder = join(releases, 'dist');
  await mkdir(folder);
  for (const file of ['index.html', '404.html']) await writeFile(join(folder, file), '<p>Built');
  const release = await loadRelease(folder);
  const said: string[] = [];
  const open = await openUntilReleased(
    { release: () => release },
    {
      council,
      environment: { RELEASES_DIR: releases },
      log: (line) => said.push(line),
    },
  );
  expect(shown(open)).toBe('<p>Built');
  // It is no mistake to have none yet.
  expect(said).toEqual([]);
  const { id } = await publishAt(home, '09:30:00', { 'index.html': '<p>Released' });
  await open.current?.look();
  expect(shown(open)).toBe('<p>Released');
  expect(open.release()?.site?.council.id).toBe(council);
  expect(said).toEqual([`[release] ${id} is served now, the first of ${council}`]);
  await rm(releases, { recursive: true });
});

function shown(open: OpenSite): string | undefined {
  return open.release()?.files.get('/')?.identity.bytes?.toString();
}
