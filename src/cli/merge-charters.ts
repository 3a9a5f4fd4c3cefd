import { loadCouncil } from '../council/read/load-council.ts';
import { mergeChartersCommand } from './merge-charters-command.ts';
import { finish, outcomeOf } from './outcome.ts';

/** `npm run merge-charters`: of two councils' folders under content/. */
finish(await outcomeOf(() => mergeChartersCommand(process.argv.slice(2), (id) => loadCouncil(id))));
