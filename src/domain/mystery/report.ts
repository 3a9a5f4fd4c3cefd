import type { SubmissionStore } from '../submissions/ports.ts';
import { deliveryState } from '../submissions/delivery-state.ts';
import type { SubmissionRecord } from '../submissions/submission.ts';
import { countedCases, type CaseState, type CountWith } from '../reports/counted-cases.ts';
import { firstReply } from '../submissions/ended.ts';
import { isOnline, questionsFor } from './scenario.ts';
import type { MysteryShopping, Scenario, Score, ToneQuestion } from './scenario.ts';
import { runsOf, type Run } from './notes.ts';

/**
 * What came of one thing that is looked at: `waiting` where it may still come, `unknown` where it can no longer be seen,
 * `none` where there was nothing to keep.
 */
export type Verdict = 'yes' | 'no' | 'waiting' | 'unknown' | 'none';

/** One enquiry, with all that is known of how it was answered. */
export interface ShoppedEnquiry {
  scenario: Scenario;
  run: Run;
  /** Left out for a card, for what the form refused, and for what has been erased. */
  reference?: string;
  /** The form took it. */
  taken: Verdict;
  /** The confirmation was in the language it was written in. */
  inLanguage: Verdict;
  /** The confirmation named the day that the ledger holds the council to. */
  sameDate: Verdict;
  /** The acknowledgement went out. */
  acknowledged: Verdict;
  /** A reply came by the day promised. */
  inTime: Verdict;
  /** A reply came at all. */
  replied: Verdict;
  questions: { question: ToneQuestion; score?: Score }[];
}

/** A quarter's enquiries. */
export interface MysteryReport {
  quarter: string;
  enquiries: ShoppedEnquiry[];
  /** Scenarios for which nothing was sent or filled in. */
  notYet: Scenario[];
}

/** An hour of the clock before and after the note: two servers' clocks differ, and a form takes a moment. */
const AROUND = 3_600_000;

/**
 * How the enquiries of a quarter were answered, as the ledger has it. It says which they are, so that only managers may see it.
 * Throws `StoreUnavailable`.
 */
export async function mysteryReport(
  store: Pick<SubmissionStore, 'keptUnder' | 'list'>,
  shopping: MysteryShopping,
  quarter: string,
  given: CountWith,
): Promise<MysteryReport> {
  const runs = await runsOf(store, quarter);
  const records = await recordsOf(store, runs);
  const known = runs.flatMap((run) => {
    const scenario = shopping.scenarios.find(({ id }) => id === run.scenario);
    return scenario === undefined ? [] : [{ scenario, run }];
  });
  const enquiries = known.map(({ scenario, run }) =>
    enquiryOf(scenario, run, records.get(run), shopping, given),
  );
  const done = new Set(known.map(({ scenario }) => scenario));
  return { quarter, enquiries, notYet: shopping.scenarios.filter((one) => !done.has(one)) };
}

/** The message that each sending became; those that have been erased are not there. */
async function recordsOf(
  store: Pick<SubmissionStore, 'list'>,
  runs: readonly Run[],
): Promise<Map<Run, SubmissionRecord>> {
  const found = new Map<Run, SubmissionRecord>();
  for (const run of runs) {
    if (run.at === undefined) continue;
    const at = Date.parse(run.at);
    const [from, to] = [at - AROUND, at + AROUND].map((one) => new Date(one).toISOString());
    for await (const record of store.list({ ...(from && { from }), ...(to && { to }) })) {
      if (run.marks.has(record.submission.sameness)) found.set(run, record);
    }
  }
  return found;
}

function enquiryOf(
  scenario: Scenario,
  run: Run,
  record: SubmissionRecord | undefined,
  shopping: MysteryShopping,
  given: CountWith,
): ShoppedEnquiry {
  const questions = questionsFor(shopping, scenario).map((question) => {
    const score = run.scored?.answers[question.id];
    return { question, ...(score !== undefined && { score }) };
  });
  const about = { scenario, run, questions };
  const { seen } = run;
  if (!isOnline(scenario) || run.at === undefined) {
    const [none] = ['none'] as const;
    return { ...about, taken: none, inLanguage: none, sameDate: none, ...repliesUnknown(none) };
  }
  const taken: Verdict = seen === undefined ? 'unknown' : seen.wasTaken ? 'yes' : 'no';
  const inLanguage =
    seen?.language === undefined ? 'unknown' : verdict(seen.language === scenario.language);
  if (record === undefined) {
    const why = taken === 'no' ? 'none' : 'unknown';
    return { ...about, taken, inLanguage, sameDate: why, ...repliesUnknown(why) };
  }
  const { submission } = record;
  const promised = submission.appointment?.on ?? submission.promise?.dueOn;
  const replied = firstReply(record) !== undefined;
  const state = countedCases(released(record), given).find(
    ({ standard }) => standard === submission.promise?.standard,
  )?.state;
  return {
    ...about,
    reference: submission.reference,
    taken,
    inLanguage,
    sameDate:
      promised === undefined && seen?.date === undefined
        ? 'none'
        : verdict(seen?.date === promised),
    acknowledged: acknowledgedIn(record),
    replied: replied ? 'yes' : state === 'open' || state === undefined ? 'waiting' : 'no',
    inTime: inTimeOf(state),
  };
}

/** What was set aside has no state in the figures, and is a reply that someone waits for all the same. */
function released({ submission, events }: SubmissionRecord): SubmissionRecord {
  const taken = { ...submission };
  delete taken.quarantine;
  return { submission: taken, events };
}

function inTimeOf(state: CaseState | undefined): Verdict {
  if (state === undefined || state === 'no-reply') return 'none';
  return state === 'open' ? 'waiting' : verdict(state === 'kept');
}

function acknowledgedIn(record: SubmissionRecord): Verdict {
  if (!record.submission.deliveries.includes('acknowledgement')) return 'none';
  if (record.submission.quarantine !== undefined) {
    const isReleased = record.events.some(({ kind }) => kind === 'released');
    if (!isReleased) return 'no';
  }
  const { status } = deliveryState(record, 'acknowledgement');
  if (status === 'sent') return 'yes';
  return status === 'waiting' || status === 'under-way' ? 'waiting' : 'no';
}

function repliesUnknown(
  why: 'none' | 'unknown',
): Pick<ShoppedEnquiry, 'acknowledged' | 'replied' | 'inTime'> {
  return { acknowledged: why, replied: why, inTime: why };
}

function verdict(is: boolean): 'yes' | 'no' {
  return is ? 'yes' : 'no';
}

/**
 * How many of those of which it is known.
 * @example shareOf(['yes', 'no', 'waiting']) // => { yes: 1, of: 2 }
 */
export function shareOf(verdicts: readonly (Verdict | Score | undefined)[]): {
  yes: number;
  of: number;
} {
  const known = verdicts.filter((one) => one === 'yes' || one === 'no' || one === 'partly');
  return { yes: known.filter((one) => one === 'yes').length, of: known.length };
}
