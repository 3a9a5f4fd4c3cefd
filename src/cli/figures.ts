import { readFile } from 'node:fs/promises';
import { figuresCommand } from './figures-command.ts';
import { finish, outcomeOf } from './outcome.ts';
import { openFigures } from './open-figures.ts';

/** `npm run figures`: of the council that COUNCIL names, and the store that the site has. */
const opened = openFigures(Date.now());
finish(
  await outcomeOf(() =>
    figuresCommand(process.argv.slice(2), async () => ({
      ...(await opened.open()),
      readFile: (path) => readFile(path, 'utf8'),
    })),
  ),
);
await opened.close();
