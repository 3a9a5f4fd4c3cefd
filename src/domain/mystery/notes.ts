import { z } from 'zod';
import { inHex } from '../submissions/sameness.ts';
import type { SubmissionStore } from '../submissions/ports.ts';
import { MARKS } from '../submissions/shopped.ts';
import { scores } from './scenario.ts';

/** What is kept of one enquiry: when it was sent, and what its sender saw. Nothing names the message it became. */
const RUNS = 'mystery/run/';
const SEEN = 'mystery/seen/';
const SCORED = 'mystery/score/';

const runSchema = z.object({ at: z.iso.datetime(), by: z.string() });

/** What came of filling the form in, as someone without script sees it. */
export const seenSchema = z.object({
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** Whether a confirmation was shown. */
  wasTaken: z.boolean(),
  /** YYYY-MM-DD: the day that the confirmation names. */
  date: z.string().optional(),
  /** The language of the confirmation. */
  language: z.string().optional(),
  /** What the pages said was wrong, or why there was no page: for who mends the scenario. */
  problem: z.string().optional(),
});
export type Seen = z.output<typeof seenSchema>;

const scoreSchema = z.object({
  at: z.iso.datetime(),
  answers: z.record(z.string(), z.enum(scores)),
});
export type Scored = z.output<typeof scoreSchema>;

/** One sending of an enquiry in a quarter. A card for a person is number 0: nothing is sent. */
export interface RunName {
  quarter: string;
  scenario: string;
  number: number;
}

/** What is known of one sending. */
export interface Run extends RunName {
  /** ISO 8601, UTC; left out for a card. */
  at?: string;
  /** Hashes by which the ledger has the message: see `shopped`. */
  marks: ReadonlySet<string>;
  seen?: Seen;
  /** The newest answers about the reply. */
  scored?: Scored;
}

function nameOf({ quarter, scenario, number }: RunName): string {
  return `${quarter}/${scenario}/${String(number)}`;
}

/**
 * Takes the next sending of an enquiry for `by`; `undefined` where another process was first. Written before anything is
 * sent, so that two servers, or a server and a command, never send one twice.
 */
export async function claimRun(
  store: Pick<SubmissionStore, 'keepOnce'>,
  name: RunName,
  own: { at: string; by: string },
): Promise<RunName | undefined> {
  const text = JSON.stringify(own);
  const kept = await store.keepOnce(`${RUNS}${nameOf(name)}`, text);
  return kept === text ? name : undefined;
}

/** Marks what is about to be sent. @param sameness the hash under which the ledger will have it */
export async function markAsShopped(
  store: Pick<SubmissionStore, 'keepOnce'>,
  name: RunName,
  sameness: Uint8Array | string,
): Promise<void> {
  const mark = typeof sameness === 'string' ? sameness : inHex(sameness);
  await store.keepOnce(`${MARKS}${nameOf(name)}/${mark.slice(0, 16)}`, mark);
}

/** Writes down what came of a sending. */
export async function noteSeen(
  store: Pick<SubmissionStore, 'keepOnce'>,
  name: RunName,
  seen: Seen,
): Promise<void> {
  await store.keepOnce(`${SEEN}${nameOf(name)}`, JSON.stringify(seen));
}

/** Writes down what a person said of a reply, or of a call. Said again, the newest counts. No one’s name is kept. */
export async function noteScore(
  store: Pick<SubmissionStore, 'keepOnce'>,
  name: RunName,
  scored: Scored,
): Promise<void> {
  await store.keepOnce(`${SCORED}${nameOf(name)}/${scored.at}`, JSON.stringify(scored));
}

/** Every sending of a quarter, and every card that was filled in. Throws `StoreUnavailable`. */
export async function runsOf(
  store: Pick<SubmissionStore, 'keptUnder'>,
  quarter: string,
): Promise<Run[]> {
  const [runs, marks, seen, scored] = await Promise.all(
    [RUNS, MARKS, SEEN, SCORED].map((prefix) => keptIn(store, `${prefix}${quarter}/`)),
  );
  const names = new Set([...(runs ?? []), ...(scored ?? [])].map(([name]) => runIn(name)));
  const under = (kept: [string, string][] | undefined, name: string): string[] =>
    (kept ?? []).filter(([one]) => runIn(one) === name).map(([, text]) => text);
  return [...names].sort().map((name): Run => {
    const [scenario = '', number = '0'] = name.split('/');
    const at = under(runs, name).map((text) => runSchema.parse(JSON.parse(text)).at)[0];
    const saw = under(seen, name).map((text) => seenSchema.parse(JSON.parse(text)))[0];
    const said = under(scored, name).map((text) => scoreSchema.parse(JSON.parse(text)));
    const newest = said.sort((one, other) => (one.at < other.at ? -1 : 1)).at(-1);
    return {
      ...{ quarter, scenario, number: Number(number), marks: new Set(under(marks, name)) },
      ...(at !== undefined && { at }),
      ...(saw !== undefined && { seen: saw }),
      ...(newest !== undefined && { scored: newest }),
    };
  });
}

async function keptIn(
  store: Pick<SubmissionStore, 'keptUnder'>,
  prefix: string,
): Promise<[string, string][]> {
  const kept = await store.keptUnder(prefix);
  return [...kept].map(([name, text]) => [name.slice(prefix.length), text]);
}

/** @example runIn('large-print/1/3f2a') // => "large-print/1" */
function runIn(name: string): string {
  return name.split('/').slice(0, 2).join('/');
}
