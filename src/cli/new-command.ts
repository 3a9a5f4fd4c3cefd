import { parseArgs } from 'node:util';
import type { Council } from '../council/council.ts';
import { CannotMake, newKinds, newPage, type NewKind } from '../scaffold/new-page.ts';
import { BadArguments } from './outcome.ts';

const kindNames = Object.keys(newKinds) as NewKind[];

const usage = `Makes a page with all its settings in their places.

  npm run new -- service "Garden waste" --topic bins-and-recycling
  npm run new -- form "Ask for a garden bin" --standard online-enquiry
  npm run new -- event "Repair café" --from 2027-03-06 --place "The library"
  npm run new -- alert "No collections on Boxing Day" --from 2026-12-26

  Kinds: ${kindNames.join(', ')}. A notice takes --language. Run it without a title, and it asks.
  The council is the one that COUNCIL names.`;

/** What the command needs of the machine it runs on. */
export interface NewWith {
  council: () => Promise<Council>;
  /** From the project's root: "content/thornby". */
  folder: string;
  /** YYYY-MM-DD */
  today: string;
  /** Asks the person who runs it, where there is one; the answer as typed. */
  ask?: ((question: string) => Promise<string>) | undefined;
  /** Whether a file is there, from the project's root. */
  isThere: (path: string) => boolean;
  write: (path: string, text: string) => Promise<void>;
}

/** `npm run new`. @throws BadArguments */
export async function newCommand(argv: readonly string[], given: NewWith): Promise<string> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      ...{ topic: text, standard: text, from: text, place: text, language: text },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return usage;
  const { ask, folder, today } = given;
  const [saidKind, saidTitle, ...more] = positionals;
  if (more.length > 0) throw new BadArguments('Put the title in quotation marks.');
  const kind = kindFrom(saidKind ?? (await ask?.(`What is it? (${kindNames.join(', ')}) `)));
  const title = saidTitle ?? (await ask?.('What is its title? '));
  if (title === undefined || title.trim() === '') throw new BadArguments(usage);
  const council = await given.council();
  const topics = council.topics.map(({ id }) => id).join(', ');
  const topic =
    values.topic ??
    (kind === 'service' && council.topics.length > 1
      ? await ask?.(`Which topic is it of? (${topics}) `)
      : undefined);
  const { standard, from, place, language } = values;
  const said = { standard, from, place, language };
  try {
    const made = newPage({ ...said, kind, title, topic, today }, council);
    const path = `${folder}/${made.path}`;
    if (given.isThere(path))
      throw new CannotMake(`${path} is there already. Give it another title.`);
    await given.write(path, made.text);
    return `${path} is made. Write your words in it; "npm run dev" shows it as you write, and "npm run check" says what is still wrong.`;
  } catch (error) {
    if (error instanceof CannotMake) throw new BadArguments(error.message);
    throw error;
  }
}

function kindFrom(text: string | undefined): NewKind {
  if (text === undefined) throw new BadArguments(usage);
  const found = kindNames.find((name) => name === text.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new BadArguments(`"${text}" is no kind of page. There are: ${kindNames.join(', ')}.`);
}
