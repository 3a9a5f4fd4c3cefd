import { councilAsked } from '../council/read/default-council.ts';
import { releasesOf } from '../server/releases/list-releases.ts';
import { finish } from './outcome.ts';
import { releasesCommand } from './releases-command.ts';
import { forSite } from './site-asked.ts';

finish(
  await forSite(process.argv.slice(2), process.env, ({ args, environment }) =>
    releasesCommand(args, releasesOf(councilAsked(environment), environment)),
  ),
);
