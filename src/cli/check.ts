import { finish } from './bad-arguments.ts';
import { checkCommand } from './check-command.ts';

finish(await checkCommand(process.argv.slice(2), new Date()));
