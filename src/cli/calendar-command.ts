import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { OneOffDays } from '../council/calendar/bank-holidays.ts';
import {
  compareWithFeed,
  officialFeedSchema,
  officialFeedUrl,
  type OfficialFeed,
} from '../council/calendar/official-feed.ts';
import { BadArguments, outcomeOf, type Outcome } from './outcome.ts';

const usage = `Compare the bank holidays with the official list, and keep what differs.

  npm run calendar                           from ${officialFeedUrl}
  npm run calendar -- --from holidays.json   from a copy, or from another address
  npm run calendar -- --check                say what differs and change nothing`;

/** The one-off days the project keeps, from its root. */
const oneOffFile = 'src/council/calendar/one-off-days.json';

const firstYear = 2024;
const patienceMs = 15_000;

/** `npm run calendar`. */
export function calendarCommand(args: string[], listFile = oneOffFile): Promise<Outcome> {
  return outcomeOf(async () => {
    const { values } = parseArgs({
      args,
      options: {
        from: { type: 'string', default: officialFeedUrl },
        check: { type: 'boolean', default: false },
        help: { type: 'boolean' },
      },
    });
    if (values.help) return usage;

    const feed = await feedFrom(values.from);
    const known = JSON.parse(await readFile(listFile, 'utf8')) as OneOffDays;
    const source = `Official list of bank holidays, ${nameOf(values.from)}`;
    const { changes, years, oneOffDays } = compareWithFeed(feed, known, source, firstYear);
    if (years.length === 0) {
      throw new Error(`${values.from} has no whole year from ${String(firstYear)} on.`);
    }
    const span = `${String(years[0])} to ${String(years.at(-1))}`;
    if (changes.length === 0) {
      return `Nothing has changed: the bank holidays of ${span} are those of the official list.`;
    }
    if (!values.check) await writeFile(listFile, `${JSON.stringify(oneOffDays, null, 2)}\n`);
    const kept = values.check
      ? 'Nothing was written.'
      : `${basename(listFile)} now says so. Build the site again to use it.`;
    return [...changes, kept].join('\n');
  });
}

function isAddress(from: string): boolean {
  return /^https?:\/\//.test(from);
}

/** What a source line calls it: no folder of anyone's machine. */
function nameOf(from: string): string {
  return isAddress(from) ? from : basename(from);
}

async function feedFrom(from: string): Promise<OfficialFeed> {
  const text = isAddress(from) ? await fetchText(from) : await fileText(from);
  const feed = officialFeedSchema.safeParse(parsed(text));
  if (feed.success) return feed.data;
  const [issue] = feed.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw new Error(
    `${nameOf(from)} is not the official list of bank holidays: ${where} ${issue?.message ?? ''}. Nothing was changed.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function fileText(from: string): Promise<string> {
  try {
    return await readFile(from, 'utf8');
  } catch {
    throw new BadArguments(`There is no file "${from}".`);
  }
}

async function fetchText(from: string): Promise<string> {
  let why: string;
  try {
    const response = await fetch(from, { signal: AbortSignal.timeout(patienceMs) });
    if (response.ok) return await response.text();
    why = `it answered ${String(response.status)}`;
  } catch (error) {
    why = reasonOf(error);
  }
  throw new Error(
    `The official list at ${from} could not be read (${why}). Nothing was changed: the bank holidays are those of ` +
      'the rules and of one-off-days.json. With a copy of the list: npm run calendar -- --from bank-holidays.json',
  );
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
}
