import { dirname, join } from 'node:path';
import type { Council } from '../council/council.ts';
import { CannotMake } from '../scaffold/new-page.ts';
import { renamePage } from '../scaffold/rename-page.ts';
import { BadArguments } from './outcome.ts';
import { placeTyped } from './place-typed.ts';

const usage = `Renames a page in every language that it is in: its files are moved, links to it are mended, and its old address leads to the new one.

  npm run rename -- services/bins/missed-bin services/bins/missed-collection
  npm run rename -- guides/moving-home guides/moving-house                    a guide, with all its parts
  npm run rename -- guides/moving-home/2-who-to-tell guides/moving-home/3-who-to-tell

  The council is the one that COUNCIL names.`;

/** What the command needs of the machine it runs on. */
export interface RenameWith {
  council: () => Promise<Council>;
  /** From the project's root: "content/thornby". */
  folder: string;
  /** Empty where there is no such file. */
  read: (path: string) => string;
  move: (from: string, to: string) => Promise<void>;
  write: (path: string, text: string) => Promise<void>;
}

/** `npm run rename`. @throws BadArguments */
export async function renameCommand(argv: readonly string[], given: RenameWith): Promise<string> {
  const { folder } = given;
  const [from, to, ...more] = argv.map((one) => placeTyped(one, folder));
  if (from === undefined || to === undefined || more.length > 0 || argv.includes('--help')) {
    throw new BadArguments(usage);
  }
  const council = await given.council();
  try {
    const plan = renamePage(from, to, council, (path) => given.read(join(folder, path)));
    const moved = [[plan.from, plan.to] as const, ...plan.translations];
    for (const [old, now] of moved) await given.move(join(folder, old), join(folder, now));
    for (const [path, text] of plan.written) await given.write(join(folder, path), text);
    const mended = [...plan.written.keys()].filter(
      (path) => !['redirects.yaml', 'translated.json'].includes(path),
    );
    return [
      ...moved.map(([old, now]) => `${join(folder, old)} is now ${join(folder, now)}.`),
      ...(mended.length === 0 ? [] : [`Links to it are mended in: ${mended.join(', ')}.`]),
      ...plan.redirects.map(([old, now]) => `${old} leads to ${now} (redirects.yaml).`),
      ...(dirname(plan.from) === dirname(plan.to) || !plan.from.endsWith('.mdx')
        ? []
        : ['Pictures beside it stay where they were: move them too, if it has any.']),
    ].join('\n');
  } catch (error) {
    throw error instanceof CannotMake ? new BadArguments(error.message) : error;
  }
}
