import { parseArgs } from 'node:util';
import { standardNamed } from '../domain/charter/standard-named.ts';
import {
  hasDueDate,
  parseTarget,
  targetAsWritten,
  TargetNotUnderstood,
  type Target,
} from '../domain/charter/target.ts';
import { whatIf } from '../domain/reports/what-if.ts';
import { FEWEST } from '../domain/reports/without-small.ts';
import { shopped } from '../domain/submissions/shopped.ts';
import type { SubmissionRecord } from '../domain/submissions/submission.ts';
import type { FiguresWith } from './figures-command.ts';
import { BadArguments } from './outcome.ts';

const usage = `What share of the last year’s contacts would have kept another target?

  npm run what-if -- --standard letter --target "7 working days"

  --standard   an id in the charter of the council that COUNCIL names
  --target     the target to try: "7 working days", "4 working hours", "2 weeks" …`;

const YEAR = 365 * 86_400_000;

/** `npm run what-if`. */
export async function whatIfCommand(
  argv: readonly string[],
  open: () => Promise<Pick<FiguresWith, 'store' | 'standards' | 'calendar' | 'now'>>,
): Promise<string> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      standard: { type: 'string' },
      target: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return usage;
  if (values.standard === undefined || values.target === undefined) throw new BadArguments(usage);
  const target = targetFrom(values.target);
  const { store, standards, calendar, now } = await open();
  const standard = standardNamed(standards, values.standard);
  if (standard === undefined) {
    throw new BadArguments(
      `The charter has no standard "${values.standard}". There are: ${Object.keys(standards).join(', ')}.`,
    );
  }
  const records: SubmissionRecord[] = [];
  const from = new Date(now - YEAR).toISOString();
  const isShopped = await shopped(store);
  for await (const record of store.list({ from })) {
    const { submission } = record;
    if (submission.promise?.standard !== standard.id || isShopped(submission)) continue;
    records.push(record);
  }
  const how = { calendar, now: new Date(now).toISOString() };
  const { contacts, kept, wouldBeKept } = whatIf(records, standard, target, how);
  if (contacts < FEWEST) {
    return `Fewer than ${String(FEWEST)} contacts of the last year tell anything about "${standard.id}".`;
  }
  const share = (part: number): string => `${String(Math.floor((part * 100) / contacts))}%`;
  return [
    `${standard.id}, in the last year: ${String(contacts)} contacts that were answered, or are late by ${targetAsWritten(target)}.`,
    `Kept as promised: ${share(kept)} (${String(kept)}).`,
    `Kept with ${targetAsWritten(target)}: ${share(wouldBeKept)} (${String(wouldBeKept)}).`,
  ].join('\n');
}

function targetFrom(text: string): Target {
  try {
    const target = parseTarget(text);
    if (hasDueDate(target)) return target;
  } catch (error) {
    if (error instanceof TargetNotUnderstood) throw new BadArguments(error.message);
    throw error;
  }
  throw new BadArguments(`From "${text}" no day follows. Write a time such as "7 working days".`);
}
