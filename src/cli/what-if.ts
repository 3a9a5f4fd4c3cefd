import { openFigures } from './open-figures.ts';
import { finish, outcomeOf } from './outcome.ts';
import { whatIfCommand } from './what-if-command.ts';

/** `npm run what-if`: of the council that COUNCIL names, and the store that the site has. */
const opened = openFigures(Date.now());
finish(await outcomeOf(() => whatIfCommand(process.argv.slice(2), opened.open)));
await opened.close();
