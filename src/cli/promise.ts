import { finish } from './outcome.ts';
import { promiseCommand } from './promise-command.ts';

finish(await promiseCommand(process.argv.slice(2), new Date()));
