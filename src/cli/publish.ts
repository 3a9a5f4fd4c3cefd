import { setPriority } from 'node:os';
import { councilAsked } from '../council/read/default-council.ts';
import { buildWithAstro } from '../server/releases/build-with-astro.ts';
import { releasesOf } from '../server/releases/list-releases.ts';
import { finish } from './outcome.ts';
import { publishCommand } from './publish-command.ts';
import { forSite } from './site-asked.ts';

finish(
  await forSite(process.argv.slice(2), process.env, ({ args, environment }) => {
    const council = councilAsked(environment);
    // Read by astro.config.mjs, the council's reader and the integration when they are loaded.
    for (const name of ['COUNCIL', 'SITE_URL']) {
      const value = environment[name];
      if (value !== undefined) process.env[name] = value;
    }
    return publishCommand(args, {
      home: releasesOf(council, environment),
      council,
      build: buildWithAstro,
      now: () => new Date(),
      beInBackground: () => {
        setPriority(10);
      },
    });
  }),
);
// The build may leave something open that would keep the process.
process.exit();
