import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { councilAsked } from '../council/read/default-council.ts';
import { defaultContentFolder, loadCouncil } from '../council/read/load-council.ts';
import { britishDay } from '../domain/calendar/british-day.ts';
import { finish, outcomeOf } from './outcome.ts';
import { translatedCommand } from './translated-command.ts';

/** `npm run translated`: of pages of the council that COUNCIL names. */
const council = councilAsked();
finish(
  await outcomeOf(() =>
    translatedCommand(process.argv.slice(2), {
      council: () => loadCouncil(council),
      folder: join(defaultContentFolder, council),
      today: britishDay(new Date()),
      write: (path, text) => writeFile(path, text),
    }),
  ),
);
