import { finish } from './outcome.ts';
import { checkCommand } from './check-command.ts';

const named = process.argv.slice(2);
const { COUNCIL } = process.env;
finish(await checkCommand(named.length === 0 && COUNCIL ? [COUNCIL] : named, new Date()));
