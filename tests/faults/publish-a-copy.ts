import { cp } from 'node:fs/promises';
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
    await cp(join(home, release, 'site.json'), join(snapshot, 'site.json'));
  },
});
