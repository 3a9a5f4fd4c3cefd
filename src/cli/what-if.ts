import { openFigures } from './open-figures.ts';
import { finish, outcomeOf } from './outcome.ts';
import { forSite } from './site-asked.ts';
import { whatIfCommand } from './what-if-command.ts';

/** `npm run what-if`: of the council that COUNCIL or `--site` names, and the store that the site has. */
finish(
  await forSite(process.argv.slice(2), process.env, async ({ args, environment }) => {
    const opened = openFigures(Date.now(), environment);
    const outcome = await outcomeOf(() => whatIfCommand(args, opened.open));
    await opened.close();
    return outcome;
  }),
);
