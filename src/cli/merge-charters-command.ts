import { parseArgs } from 'node:util';
import { daySchema } from '../domain/calendar/day-schema.ts';
import {
  compareCalendars,
  compareCharters,
  type CharterOf,
  type Difference,
} from '../scaffold/compare-charters.ts';
import { mergeCharters } from '../scaffold/merge-charters.ts';
import { BadArguments } from './outcome.ts';

const usage = `Compares the charters of two councils that become one, and drafts the new one's.

  npm run merge-charters -- ashford beckley
  npm run merge-charters -- ashford beckley --from 2027-04-01 --draft

  --from    the new council's first day; left out, the one of \`successor\` in council.yaml
  --draft   prints the draft of charter.mdx, with what has to be decided between « »

The first council is the one whose site goes on: its promises of before the day are kept in the draft.`;

/** `npm run merge-charters`. @throws BadArguments */
export async function mergeChartersCommand(
  argv: readonly string[],
  load: (id: string) => Promise<CharterOf>,
): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      draft: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return usage;
  const [firstId, secondId, ...more] = positionals;
  if (firstId === undefined || secondId === undefined || more.length > 0) {
    throw new BadArguments(usage);
  }
  if (firstId === secondId) {
    throw new BadArguments(`"${firstId}" is there twice. Name two councils.`);
  }
  const first = await load(firstId);
  const second = await load(secondId);
  if (!values.draft) return compared(first, second);
  const from = values.from ?? first.facts.successor?.from ?? second.facts.successor?.from;
  if (from === undefined) {
    throw new BadArguments(
      'No day is known. Write --from and the new council’s first day, such as --from 2027-04-01.',
    );
  }
  const day = daySchema.safeParse(from);
  if (!day.success) {
    throw new BadArguments(`--from is "${from}": ${day.error.issues[0]?.message ?? ''}.`);
  }
  return mergeCharters(first, second, from).trimEnd();
}

function compared(first: CharterOf, second: CharterOf): string {
  const pairs = compareCharters(first, second);
  const same = pairs.filter((one) => one.first && one.second && one.differences.length === 0);
  const different = pairs.filter(({ differences }) => differences.length > 0);
  const names = (side: 'first' | 'second', other: 'first' | 'second'): string[] =>
    pairs.flatMap((pair) => (pair[other] === undefined ? (pair[side]?.id ?? []) : []));
  const lines = (differences: readonly Difference[]): string[] =>
    differences.map(
      ({ setting, first: one = 'left out', second: two = 'left out' }) =>
        `  ${setting}: ${first.id} ${one}; ${second.id} ${two}`,
    );
  const calendars = compareCalendars(first, second);
  return [
    `The same in both: ${listed(same.map((pair) => pair.first?.id ?? ''))}.`,
    `Only in ${first.id}: ${listed(names('first', 'second'))}.`,
    `Only in ${second.id}: ${listed(names('second', 'first'))}.`,
    ...different.flatMap((pair) => [
      '',
      pair.first?.id === pair.second?.id
        ? `${pair.first?.id ?? ''} differs:`
        : `${pair.first?.id ?? ''} (${second.id}: ${pair.second?.id ?? ''}) differs:`,
      ...lines(pair.differences),
    ]),
    ...(calendars.length === 0
      ? []
      : ['', 'council.yaml differs in what moves a day:', ...lines(calendars)]),
  ].join('\n');
}

function listed(ids: readonly string[]): string {
  return ids.length === 0 ? 'none' : ids.join(', ');
}
