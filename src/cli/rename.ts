import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { councilAsked } from '../council/read/default-council.ts';
import { defaultContentFolder, loadCouncil } from '../council/read/load-council.ts';
import { finish, outcomeOf } from './outcome.ts';
import { renameCommand } from './rename-command.ts';

/** `npm run rename`: a page of the council that COUNCIL names. */
const council = councilAsked();
finish(
  await outcomeOf(() =>
    renameCommand(process.argv.slice(2), {
      council: () => loadCouncil(council),
      folder: join(defaultContentFolder, council),
      read: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : ''),
      move: async (from, to) => {
        await mkdir(dirname(to), { recursive: true });
        await rename(from, to);
      },
      write: (path, text) => writeFile(path, text),
    }),
  ),
);
