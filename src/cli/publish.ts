import { setPriority } from 'node:os';
import { councilAsked } from '../council/read/default-council.ts';
import { buildWithAstro } from '../server/releases/build-with-astro.ts';
import { releasesOf } from '../server/releases/list-releases.ts';
import { finish } from './outcome.ts';
import { publishCommand } from './publish-command.ts';

const council = councilAsked();
finish(
  await publishCommand(process.argv.slice(2), {
    home: releasesOf(council),
    council,
    build: buildWithAstro,
    now: () => new Date(),
    beInBackground: () => {
      setPriority(10);
    },
  }),
);
// The build may leave something open that would keep the process.
process.exit();
