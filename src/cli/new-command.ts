import { parseArgs } from 'node:util';
import type { Council } from '../council/council.ts';
import {
  CannotMake,
  newKinds,
  newPage,
  type MadePage,
  type NewKind,
} from '../scaffold/new-page.ts';
import { newLookUp } from '../scaffold/new-look-up.ts';
import { newTranslation } from '../scaffold/new-translation.ts';
import { translatedText } from '../scaffold/translated-now.ts';
import type { Ask, Question } from './ask/ask.ts';
import { newCouncilCommand } from './new-council-command.ts';
import { BadArguments } from './outcome.ts';

const kindNames = Object.keys(newKinds) as NewKind[];

const usage = `Makes a page with all its settings in their places.

  npm run new -- service "Garden waste" --topic bins-and-recycling
  npm run new -- form "Ask for a garden bin" --standard online-enquiry
  npm run new -- guide "Moving home" --topic council-tax
  npm run new -- guide "After you have moved" --guide moving-home
  npm run new -- event "Repair café" --from 2027-03-06 --place "The library"
  npm run new -- alert "No collections on Boxing Day" --from 2026-12-26
  npm run new -- look-up
  npm run new -- translation services/bins-and-recycling/missed-bin --language pl
  npm run new -- council --name "Thornby Town Council" --nation wales --languages cy …

  Kinds: ${kindNames.join(', ')}. A notice takes --language. A translation is made beside the page that it translates. With --guide, a guide's next part is made. A look-up is what residents find by postcode: a short list to write over. Run it without a title, and it asks.
  The council is the one that COUNCIL names. "council" makes the folder of a new one: it asks for what is not said as
  --name, --id, --nation, --languages, --email, --telephone, --colour, --address or --place.`;

/** What the command needs of the machine it runs on. */
export interface NewWith {
  council: () => Promise<Council>;
  /** From the project's root: "content/thornby". */
  folder: string;
  /** YYYY-MM-DD */
  today: string;
  /** The folder of all councils, from the project's root: "content". */
  contentFolder: string;
  /** Asks the person who runs it. */
  ask?: Ask | undefined;
  /** Whether a file is there, from the project's root. */
  isThere: (path: string) => boolean;
  write: (path: string, text: string) => Promise<void>;
  /** The same of a file that may be there already. */
  replace: (path: string, text: string) => Promise<void>;
}

/** `npm run new`. @throws BadArguments */
export async function newCommand(argv: readonly string[], given: NewWith): Promise<string> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      ...{ topic: text, standard: text, from: text, place: text, guide: text, language: text },
      ...{ name: text, id: text, nation: text, languages: text },
      ...{ email: text, telephone: text, colour: text, address: text },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return usage;
  const { ask, today } = given;
  const [saidKind, saidTitle, ...more] = positionals;
  if (more.length > 0) throw new BadArguments('Put the title in quotation marks.');
  const kind = kindFrom(saidKind ?? (await ask?.(whatIsIt)));
  if (kind === 'council') {
    return newCouncilCommand(
      { ...values, ...(saidTitle !== undefined && { name: saidTitle }) },
      given,
    );
  }
  if (kind === 'translation') {
    const original =
      saidTitle ?? (await ask?.({ question: 'Which page? Write it as services/missed-bin.' }));
    if (original === undefined) throw new BadArguments(usage);
    return makeTranslation(original, values.language, given);
  }
  if (kind === 'look-up') {
    if (saidTitle !== undefined) {
      throw new BadArguments('A look-up has no title: npm run new -- look-up');
    }
    return writeAll(newLookUp(await given.council(), today), given, lookUpMade);
  }
  const title = saidTitle ?? (await ask?.({ question: 'What is its title?', wrong: emptyTitle }));
  if (title === undefined || title.trim() === '') throw new BadArguments(usage);
  const council = await given.council();
  const topic =
    values.topic ??
    ((['service', 'step-by-step'].includes(kind) ||
      (kind === 'guide' && values.guide === undefined)) &&
    council.topics.length > 1
      ? await ask?.({
          question: 'Which topic is it of?',
          choices: council.topics.map(({ id, title: label }) => ({ value: id, label })),
        })
      : undefined);
  const { standard, from, place, guide, language } = values;
  const said = { standard, from, place, guide, language };
  return write(
    refusing(() => newPage({ ...said, kind, title, topic, today }, council)),
    given,
  );
}

/** The page, and what its original says on the day. */
async function makeTranslation(
  original: string,
  language: string | undefined,
  given: NewWith,
): Promise<string> {
  const council = await given.council();
  const { words, ...made } = refusing(() => newTranslation(original, language, council));
  const said = await write(made, given);
  const name = made.path.replace(/\.mdx$/, '');
  const translated = { ...council.translated, [name]: { on: given.today, words } };
  await given.replace(`${given.folder}/translated.json`, translatedText(translated));
  return said;
}

/** @throws BadArguments in place of CannotMake */
function refusing<Made>(make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    if (error instanceof CannotMake) throw new BadArguments(error.message);
    throw error;
  }
}

async function write(made: MadePage, given: NewWith): Promise<string> {
  const path = `${given.folder}/${made.path}`;
  if (given.isThere(path))
    throw new BadArguments(`${path} is there already. Give it another title.`);
  return writeAll(
    [made, ...(made.more ?? [])],
    given,
    `${path} is made. Write your words in it; "npm run dev" shows it as you write, and "npm run check" says what is still wrong.`,
  );
}

const lookUpMade =
  'postcodes.csv and look-ups.yaml are made. Write your own streets into the one and your own rounds and wards into the other; /look-up/postcode/ has the box, and <LookUp /> puts it on any page.';

/** @returns what to say when all are written; nothing is written where one of them is there already */
async function writeAll(
  files: readonly MadePage[],
  { folder, isThere, write: toDisk }: NewWith,
  said: string,
): Promise<string> {
  const there = files.map(({ path }) => `${folder}/${path}`).find((path) => isThere(path));
  if (there !== undefined) throw new BadArguments(`${there} is there already. Write into it.`);
  for (const { path, text } of files) await toDisk(`${folder}/${path}`, text);
  return said;
}

const whatIsIt: Question = {
  question: 'What is it?',
  choices: [
    ...kindNames.map((name) => ({
      value: name,
      label: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
    })),
    { value: 'look-up', label: 'Bin days, ward and office by postcode' },
    { value: 'translation', label: 'A page in another language' },
    { value: 'council', label: 'A whole council' },
  ],
};

function emptyTitle(typed: string): string | undefined {
  return typed.trim() === '' ? 'Write a title, as people will read it.' : undefined;
}

function kindFrom(text: string | undefined): NewKind | 'council' | 'look-up' | 'translation' {
  if (text === undefined) throw new BadArguments(usage);
  const said = text.trim().toLowerCase();
  if (said === 'council' || said === 'look-up' || said === 'translation') return said;
  const found = kindNames.find((name) => name === said);
  if (found !== undefined) return found;
  throw new BadArguments(
    `"${text}" is no kind of page. There are: ${[...kindNames, 'look-up', 'translation', 'council'].join(', ')}.`,
  );
}
