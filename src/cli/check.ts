import { councilAsked } from '../council/read/default-council.ts';
import { defaultContentFolder } from '../council/read/load-council.ts';
import { checkCommand } from './check-command.ts';
import { finish } from './outcome.ts';

const typed = process.argv.slice(2);
const { COUNCIL } = process.env;
const isNamed = typed.some((word) => !word.startsWith('-'));
const args = isNamed || !COUNCIL ? typed : [...typed, COUNCIL];
finish(await checkCommand(args, new Date(), defaultContentFolder, councilAsked()));
