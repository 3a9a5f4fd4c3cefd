import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { councilAsked } from '../council/read/default-council.ts';
import { defaultContentFolder, loadCouncil } from '../council/read/load-council.ts';
import { britishDay } from '../domain/calendar/british-day.ts';
import { importCommand } from './import-command.ts';
import { finish, outcomeOf } from './outcome.ts';

/** `npm run import`: drafts for the council that COUNCIL names. */
const council = councilAsked();
finish(
  await outcomeOf(() =>
    importCommand(process.argv.slice(2), {
      council: () => loadCouncil(council),
      folder: join(defaultContentFolder, council),
      today: britishDay(new Date()),
      isThere: existsSync,
      write: async (path, text) => {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, text, { flag: 'wx' });
      },
    }),
  ),
);
