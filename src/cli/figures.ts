import { readFile } from 'node:fs/promises';
import { figuresCommand } from './figures-command.ts';
import { finish, outcomeOf } from './outcome.ts';
import { openFigures } from './open-figures.ts';
import { forSite } from './site-asked.ts';

/** `npm run figures`: of the council that COUNCIL or `--site` names, and the store that the site has. */
finish(
  await forSite(process.argv.slice(2), process.env, async ({ args, environment }) => {
    const opened = openFigures(Date.now(), environment);
    const outcome = await outcomeOf(() =>
      figuresCommand(args, async () => ({
        ...(await opened.open()),
        readFile: (path) => readFile(path, 'utf8'),
      })),
    );
    await opened.close();
    return outcome;
  }),
);
