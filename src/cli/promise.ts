import { finish } from './bad-arguments.ts';
import { promiseCommand } from './promise-command.ts';

finish(await promiseCommand(process.argv.slice(2), new Date()));
