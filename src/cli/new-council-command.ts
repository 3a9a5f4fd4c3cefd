import { slug } from 'github-slugger';
import {
  questions,
  shortNameOf,
  type AnswerName,
  type CouncilAnswers,
} from '../scaffold/new-council/council-answers.ts';
import { languages } from '../i18n/languages.ts';
import { nationNames } from '../scaffold/new-council/nations.ts';
import { newCouncil } from '../scaffold/new-council/new-council.ts';
import { CannotMake } from '../scaffold/new-page.ts';
import type { Ask, Question } from './ask/ask.ts';
import { BadArguments } from './outcome.ts';

/** What making a council needs of the machine it runs on. */
export interface NewCouncilWith {
  /** From the project's root: "content". */
  contentFolder: string;
  /** YYYY-MM-DD */
  today: string;
  ask?: Ask | undefined;
  isThere: (path: string) => boolean;
  write: (path: string, text: string) => Promise<void>;
}

/** What was said as options. */
export type CouncilOptions = Partial<Record<AnswerName | 'place', string | undefined>>;

/**
 * `npm run new -- council`: asks for what was not said, and makes the whole folder of a council.
 * @throws BadArguments with what to write
 */
export async function newCouncilCommand(
  said: CouncilOptions,
  given: NewCouncilWith,
): Promise<string> {
  const name = await answer('name', said, given.ask);
  const id = await answer('id', said, given.ask, slug(shortNameOf(name)));
  const folder = `${given.contentFolder}/${id}`;
  if (given.isThere(folder)) {
    throw new BadArguments(`${folder} is there already. Give the council another --id.`);
  }
  const nation = await answer('nation', said, given.ask);
  const asked: CouncilAnswers = {
    ...{ name, id, nation },
    languages: await answer('languages', said, given.ask, nation === 'wales' ? 'cy' : ''),
    email: await answer('email', said, given.ask),
    telephone: await answer('telephone', said, given.ask),
    colour: await answer('colour', said, given.ask),
    address: await answer('address', said, given.ask),
    place: said.place,
  };
  const { files, told } = await newCouncil(asked, given.today);
  for (const { path, text } of files) await given.write(`${folder}/${path}`, text);
  return [
    `${folder} is made: ${String(files.length)} files, with the law of its nation. They pass the check as they are.`,
    '',
    ...told.flatMap((sentence) => [sentence, '']),
    `  npm run check -- ${id}                  what is there to be written over`,
    `  COUNCIL=${id} npm run dev               its pages, as you write`,
    `  COUNCIL=${id} npm start                 its site, built and served`,
    `  npm pkg set config.council=${id}        makes it the council that is meant where none is named`,
  ].join('\n');
}

/** What was said, or else asked. */
async function answer<Name extends AnswerName>(
  name: Name,
  said: CouncilOptions,
  ask: Ask | undefined,
  suggested?: string,
): Promise<CouncilAnswers[Name]> {
  const { asks, such, read } = questions[name];
  const typed =
    said[name] ??
    (await ask?.({
      question: asks,
      such,
      ...choicesOf(name),
      ...(suggested !== undefined && suggested !== '' && { suggested }),
      wrong: (words) => problemOf(() => read(words)),
    })) ??
    suggested;
  if (typed === undefined) throw new BadArguments(`${asks} Write --${name} "${such}".`);
  try {
    return read(typed);
  } catch (error) {
    throw error instanceof CannotMake ? new BadArguments(error.message) : error;
  }
}

function choicesOf(name: AnswerName): Pick<Question, 'choices' | 'isMany'> {
  if (name === 'nation') {
    return {
      choices: nationNames.map((nation) => ({
        value: nation,
        label: nation.replace(/(?:^|-)[a-z]/g, (letter) => letter.replace('-', ' ').toUpperCase()),
      })),
    };
  }
  if (name !== 'languages') return {};
  return {
    isMany: true,
    choices: languages
      .filter(({ code }) => code !== 'en')
      .map(({ code, english, name: itself }) => ({ value: code, label: english, hint: itself })),
  };
}

function problemOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof CannotMake) return error.message;
    throw error;
  }
}
