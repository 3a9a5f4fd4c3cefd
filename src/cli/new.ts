import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { councilAsked } from '../council/read/default-council.ts';
import { loadCouncil } from '../council/read/load-council.ts';
import { britishDay } from '../domain/calendar/british-day.ts';
import { askInTerminal } from './ask/ask-in-terminal.ts';
import { askPlainly } from './ask/ask-plainly.ts';
import { newCommand } from './new-command.ts';
import { finish, outcomeOf } from './outcome.ts';

/** `npm run new`: a page of the council that COUNCIL names, or a whole council. It asks for what is not said. */
const council = councilAsked();
const { CONTENT_DIR = 'content' } = process.env;
const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
finish(
  await outcomeOf(() =>
    newCommand(process.argv.slice(2), {
      council: () => loadCouncil(council, { contentFolder: CONTENT_DIR }),
      folder: join(CONTENT_DIR, council),
      contentFolder: CONTENT_DIR,
      today: britishDay(new Date()),
      ask: isTerminal ? askInTerminal : askPlainly(process.stdin, (line) => console.info(line)),
      isThere: existsSync,
      write: async (path, text) => {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, text, { flag: 'wx' });
      },
      replace: (path, text) => writeFile(path, text),
    }),
  ),
);
process.stdin.destroy();
