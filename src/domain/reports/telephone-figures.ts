import { isQuarter, quarterOf } from './quarter.ts';
import type { SubmissionStore } from '../submissions/ports.ts';
import { tallyKey, type Tally } from './tally.ts';

/** What a telephone system counted in one month. */
export interface CallsInMonth {
  /** The charter's standard. */
  standard: string;
  /** YYYY-MM */
  month: string;
  calls: number;
  /** Answered within the target. */
  within: number;
}

/** What a file of figures must look like; its message says which line is not so. */
export class FiguresNotUnderstood extends Error {
  override name = 'FiguresNotUnderstood';
}

export const CALLS_HEADING = 'standard,month,calls,within target';

/** Numbers of calls are kept under this, each time that they are imported: the last one counts. */
const KEPT = 'calls/';

/**
 * Reads the figures of a telephone system: a line for each standard and month.
 * @param known the ids of the charter's standards for answering calls
 * @param today YYYY-MM-DD
 * @throws FiguresNotUnderstood
 * @example
 * callsFrom('standard,month,calls,within target\ntelephone,2026-10,4210,3899\n', ['telephone'], '2026-11-27')
 * // => [{ standard: 'telephone', month: '2026-10', calls: 4210, within: 3899 }]
 */
export function callsFrom(text: string, known: readonly string[], today: string): CallsInMonth[] {
  const lineOf = new Map<string, number>();
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.split(/[,;]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')));
  const [heading = [], ...rows] = lines;
  if (heading.join(',').toLowerCase() !== CALLS_HEADING) {
    throw new FiguresNotUnderstood(
      `The first line is "${heading.join(',')}". Write ${CALLS_HEADING}.`,
    );
  }
  return rows.flatMap((row, index) =>
    row.join('') === '' ? [] : [callsOf(row, { line: index + 2, known, today, lineOf })],
  );
}

interface ReadWith {
  line: number;
  known: readonly string[];
  today: string;
  /** The line of each standard and month that was read before. */
  lineOf: Map<string, number>;
}

function callsOf(row: readonly string[], { line, known, today, lineOf }: ReadWith): CallsInMonth {
  const [standard = '', month = '', ...numbers] = row;
  const wrong = (what: string): never => {
    throw new FiguresNotUnderstood(`Line ${String(line)}: ${what}`);
  };
  if (row.length !== 4) {
    wrong(`it has ${String(row.length)} cells, and not 4. Write whole numbers without commas.`);
  }
  if (!known.includes(standard)) {
    const some = known.length === 0 ? 'the charter has none' : `there are: ${known.join(', ')}`;
    wrong(`"${standard}" is no standard for answering calls; ${some}.`);
  }
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) {
    wrong(`"${month}" is no month. Write one like 2026-10.`);
  }
  if (month > today.slice(0, 7)) wrong(`${month} has not come yet.`);
  const before = lineOf.get(`${standard}/${month}`);
  if (before !== undefined) {
    wrong(
      `it is of "${standard}" in ${month}, and so is line ${String(before)}. Write one line for both.`,
    );
  }
  lineOf.set(`${standard}/${month}`, line);
  const [calls = 0, within = 0] = numbers.map((text) =>
    /^\d{1,9}$/.test(text) ? Number(text) : wrong(`"${text}" is no whole number.`),
  );
  if (within > calls) {
    wrong(`${String(within)} of ${String(calls)} calls cannot have been answered in time.`);
  }
  return { standard, month, calls, within };
}

/** Keeps what was imported, for good. Imported again, a month's figures replace those of before. */
export async function keepCalls(
  store: SubmissionStore,
  all: readonly CallsInMonth[],
): Promise<void> {
  const before = await store.keptUnder(KEPT);
  for (const { standard, month, calls, within } of all) {
    const start = `${KEPT}${standard}/${month}/`;
    const text = JSON.stringify({ calls, within });
    let time = [...before.keys()].filter((name) => name.startsWith(start)).length;
    if (time > 0 && before.get(nameOf(start, time)) === text) continue;
    // Someone else may be importing at the same time: theirs is kept, and ours comes after it.
    do time += 1;
    while ((await store.keepOnce(nameOf(start, time), text)) !== text);
  }
}

function nameOf(start: string, time: number): string {
  return `${start}${String(time).padStart(4, '0')}`;
}

/** All calls that were imported, by standard and quarter: those answered in time as `kept`, the others as `late`. */
export async function callsTally(store: SubmissionStore): Promise<Tally> {
  const last = new Map<string, { calls: number; within: number }>();
  for (const [name, text] of await store.keptUnder(KEPT)) {
    const [, standard = '', month = ''] = name.split('/');
    last.set(`${standard}/${month}`, JSON.parse(text) as { calls: number; within: number });
  }
  const tally: Tally = new Map();
  for (const [name, { calls, within }] of last) {
    const [standard = '', month = ''] = name.split('/');
    const quarter = quarterOf(`${month}-01`);
    if (!isQuarter(quarter)) continue;
    const key = tallyKey(standard, quarter);
    const before = tally.get(key) ?? {};
    tally.set(key, {
      kept: (before['kept'] ?? 0) + within,
      late: (before['late'] ?? 0) + calls - within,
    });
  }
  return tally;
}
