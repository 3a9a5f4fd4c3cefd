import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeRelease } from '../../src/server/releases/make-release.ts';

/** Makes a release out of the files of another, for builds that are killed in the middle: `home council release`. */
const [home = '', council = '', release = ''] = process.argv.slice(2);
await makeRelease({
  home,
  council,
  now: () => new Date(),
  build: async ({ pages, snapshot }) => {
    console.info('building');
    await cp(join(home, release, 'site'), pages, { recursive: true });
    await pause(100);
    const site = JSON.parse(await readFile(join(home, release, 'site.json'), 'utf8')) as object;
    const builtAt = new Date().toISOString();
    await writeFile(join(snapshot, 'site.json'), JSON.stringify({ ...site, builtAt }));
  },
});
