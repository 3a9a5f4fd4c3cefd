import { parseArgs } from 'node:util';
import { targetAsWritten } from '../domain/charter/target.ts';
import { complaintsReportForm } from '../domain/reports/complaints-report.ts';
import { figuresAsOf } from '../domain/reports/as-of.ts';
import { countAll } from '../domain/reports/count-all.ts';
import { figuresAsCsv } from '../domain/reports/figures-csv.ts';
import {
  firstQuarter,
  publishedFigures,
  type Figures,
} from '../domain/reports/published-figures.ts';
import type { QuarterFigures } from '../domain/reports/figures.ts';
import type { ServiceStandard } from '../domain/charter/standard.ts';
import { saidAbout, sharesSaid } from '../domain/reports/said-about.ts';
import { addTally } from '../domain/reports/tally.ts';
import {
  CALLS_HEADING,
  callsFrom,
  callsTally,
  FiguresNotUnderstood,
  keepCalls,
} from '../domain/reports/telephone-figures.ts';
import type { FormDefinition } from '../domain/forms/definition.ts';
import type { SubmissionStore } from '../domain/submissions/ports.ts';
import type { CharterRules } from './charter-of.ts';
import { BadArguments } from './outcome.ts';

const usage = `How often promises were kept

  npm run figures                       the figures of this quarter and the four before it, as they stood when today began
  npm run figures -- --csv              the same for a spreadsheet
  npm run figures -- import FILE.csv    the figures of the telephone system

  npm run figures -- self-assessment    the form for the yearly report on complaints (England), to fill in

  The file of the telephone system begins with this line, and has one line for each standard and month:

    ${CALLS_HEADING}
    telephone,2026-10,4210,3899

  Imported again, a month’s figures replace those of before. The council is the one that COUNCIL names.`;

export interface FiguresWith extends CharterRules {
  store: SubmissionStore;
  forms: readonly Pick<FormDefinition, 'standard' | 'acknowledgementStandard'>[];
  /** Epoch milliseconds. */
  now: number;
  readFile: (path: string) => Promise<string>;
}

/** `npm run figures`. */
export async function figuresCommand(
  argv: readonly string[],
  open: () => Promise<FiguresWith>,
): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      csv: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [command, path, ...more] = positionals;
  if (values.help) return usage;
  if (command === 'import' && path !== undefined && more.length === 0) {
    return importCalls(path, await open());
  }
  if (command === 'self-assessment' && path === undefined) {
    const { now, calendar } = await open();
    return complaintsReportForm(Number(figuresAsOf(now, calendar).today.slice(0, 4)) - 1);
  }
  if (command !== undefined) throw new BadArguments(usage);
  const figures = await counted(await open());
  return values.csv ? figuresAsCsv(figures).trimEnd() : asText(figures);
}

async function importCalls(
  path: string,
  { store, standards, readFile, calendar, now }: FiguresWith,
): Promise<string> {
  const known = Object.values(standards)
    .filter(({ measures, channel }) => measures === 'answer' && channel === 'telephone')
    .map(({ id }) => id);
  const text = await readFile(path).catch(() => {
    throw new BadArguments(`${path} cannot be read.`);
  });
  try {
    const calls = callsFrom(text, known, figuresAsOf(now, calendar).today);
    await keepCalls(store, calls);
    const months = new Set(calls.map(({ month }) => month)).size;
    return `Kept: ${String(calls.length)} lines, of ${String(months)} months. The page with the figures has them from tomorrow at the latest.`;
  } catch (error) {
    if (error instanceof FiguresNotUnderstood) throw new BadArguments(error.message);
    throw error;
  }
}

async function counted({ store, standards, forms, calendar, now }: FiguresWith): Promise<Figures> {
  const { today, began } = figuresAsOf(now, calendar);
  const given = { standards, calendar, now: new Date(began).toISOString() };
  const tally = await countAll(store, firstQuarter(today), given);
  addTally(tally, await callsTally(store));
  return publishedFigures({ standards: Object.values(standards), forms, tally, today });
}

/** The same numbers as on the page: those too small to show are left out here as well. */
function asText({ standards, feedback }: Figures): string {
  const text = standards
    .map(({ standard, how, quarters }) => {
      const { id, target } = standard;
      const aim = `${id} (${targetAsWritten(target)})`;
      if (how === 'no-time') return `${aim}: no time is published.`;
      if (how === 'asked') return [aim, ...saidLines(standard, feedback)].join('\n');
      if (how === 'not-measured') return `${aim}: not measured.`;
      return [aim, ...quarters.map((row) => `  ${lineOf(row)}`)].join('\n');
    })
    .join('\n');
  const hasHidden = / -(?:[,;]|$)/m.test(text);
  return hasHidden ? `${text}\n\n${HIDDEN}` : text;
}

/** As the page says it. */
const HIDDEN =
  '- is a number from 1 to 4, or one that would give such a number away: it is not shown.';

/** @example // "2026-Q3  77% of those who answered" */
function saidLines(standard: ServiceStandard, feedback: Figures['feedback']): string[] {
  const about = saidAbout(standard);
  if (about === undefined) return [];
  return sharesSaid(about, feedback).map(({ period, share }) =>
    share === null
      ? `  ${period}  -`
      : `  ${period}  ${String(Math.floor(share * 100 + 1e-9))}% of those who answered`,
  );
}

/** @example // "2026-Q4  received 27, kept 20, late 7, open 0; median 1, ninetieth 1 working-days" */
function lineOf({ quarter, unit, keptAtLeast, ...row }: QuarterFigures): string {
  const shown = (number: number | null): string => (number === null ? '-' : String(number));
  const kept =
    row.kept === null && keptAtLeast !== undefined
      ? `${String(keptAtLeast)} or more`
      : shown(row.kept);
  const times =
    row.median === null || unit === null
      ? ''
      : `; median ${shown(row.median)}, ninetieth ${shown(row.ninetieth)} ${unit}`;
  return `${quarter}  received ${shown(row.received)}, kept ${kept}, late ${shown(row.late)}, open ${shown(row.open)}${times}`;
}
