import { finish } from './outcome.ts';
import { sentencesCommand } from './sentences-command.ts';

finish(await sentencesCommand(process.argv.slice(2)));
