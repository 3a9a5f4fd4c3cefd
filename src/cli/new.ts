import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { councilAsked } from '../council/read/default-council.ts';
import { loadCouncil } from '../council/read/load-council.ts';
import { britishDay } from '../domain/calendar/british-day.ts';
import { newCommand } from './new-command.ts';
import { finish, outcomeOf } from './outcome.ts';

/** `npm run new`: a page of the council that COUNCIL names. Where someone sits before it, it asks for what is not said. */
const council = councilAsked();
const { CONTENT_DIR = 'content' } = process.env;
const lines = process.stdin.isTTY
  ? createInterface({ input: process.stdin, output: process.stdout })
  : undefined;
finish(
  await outcomeOf(() =>
    newCommand(process.argv.slice(2), {
      council: () => loadCouncil(council, { contentFolder: CONTENT_DIR }),
      folder: join(CONTENT_DIR, council),
      today: britishDay(new Date()),
      ask: lines && ((question) => lines.question(question)),
      isThere: existsSync,
      write: async (path, text) => {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, text, { flag: 'wx' });
      },
    }),
  ),
);
lines?.close();
