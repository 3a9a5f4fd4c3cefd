import { join } from 'node:path';
import type { Council } from '../council/council.ts';
import { CannotMake } from '../scaffold/new-page.ts';
import { translatedNow, translatedText } from '../scaffold/translated-now.ts';
import { BadArguments } from './outcome.ts';
import { placeTyped } from './place-typed.ts';

const usage = `Writes down that a page in another language says what its original says now. From then on, the check tells what changes in the original.

  npm run translated -- services/bins-and-recycling/missed-bin.pl
  npm run translated -- notices/pl notices/lt
  npm run translated -- --all                      every one that there is

  The council is the one that COUNCIL names. "npm run check" says which originals have changed, and how.`;

/** What the command needs of the machine it runs on. */
export interface TranslatedWith {
  council: () => Promise<Council>;
  /** From the project's root: "content/thornby". */
  folder: string;
  /** YYYY-MM-DD */
  today: string;
  write: (path: string, text: string) => Promise<void>;
}

/** `npm run translated`. @throws BadArguments */
export async function translatedCommand(
  argv: readonly string[],
  { council: load, folder, today, write }: TranslatedWith,
): Promise<string> {
  const isAll = argv.length === 1 && argv[0] === '--all';
  const isAsking = argv.length === 0 || argv.some((one) => one.startsWith('-'));
  if (isAsking && !isAll) throw new BadArguments(usage);
  const names = isAll ? 'all' : argv.map((typed) => placeTyped(typed, folder));
  const council = await load();
  try {
    const translated = translatedNow(names, council, today);
    const path = join(folder, 'translated.json');
    await write(path, translatedText(translated));
    const said = names === 'all' ? Object.keys(translated) : names;
    return said.length === 0
      ? 'There is no page in another language.'
      : `${said.join(', ')}: written into ${path}. The check says when the original changes.`;
  } catch (error) {
    throw error instanceof CannotMake ? new BadArguments(error.message) : error;
  }
}
