import { councilAsked } from '../council/read/default-council.ts';
import { releasesOf } from '../server/releases/list-releases.ts';
import { finish } from './outcome.ts';
import { releasesCommand } from './releases-command.ts';

finish(await releasesCommand(process.argv.slice(2), releasesOf(councilAsked())));
