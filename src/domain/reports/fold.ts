import type { SubmissionStore } from '../submissions/ports.ts';
import { shopped } from '../submissions/shopped.ts';
import type { SubmissionRecord } from '../submissions/submission.ts';
import { countedCases, type CountWith } from './counted-cases.ts';
import { addFeedback, countedFeedback } from './counted-feedback.ts';
import { addCase, tallyAsText, tallyFromText, type Tally } from './tally.ts';

/** What totals are kept under, each under the name of its batch. */
const KEPT = 'counted/';

/** Says of a batch that it came to nothing: the one who began it finds this, and counts nothing. */
const CAME_TO_NOTHING = 'came to nothing';

export interface FoldWith extends CountWith {
  store: SubmissionStore;
  /** A name no other batch has. */
  batch: string;
}

/**
 * Counts submissions into totals that are kept for good, before they are erased. The totals hold numbers by standard and
 * quarter and nothing about anyone. However often this is cut short or done by two at once, each
 * submission is counted once: it is first marked with its batch, then the batch's numbers are written, in one write; a mark
 * whose batch has no numbers yet does not count, and the next to come ends that batch and takes its submissions over.
 * @returns those that may be erased now: they are counted, or there is nothing in them to count
 */
export async function fold(
  records: readonly SubmissionRecord[],
  given: FoldWith,
): Promise<SubmissionRecord[]> {
  const { store, batch } = given;
  const done: SubmissionRecord[] = [];
  const mine: SubmissionRecord[] = [];
  const tally: Tally = new Map();
  const isShopped = await shopped(store);
  for (const record of records) {
    if (isShopped(record.submission)) {
      done.push(record);
      continue;
    }
    const cases = countedCases(record, given);
    const said = countedFeedback(record, given.calendar);
    const isNothing = cases.length === 0 && said === undefined;
    const claim = isNothing ? 'counted' : await claimed(record, given);
    if (claim === 'counted') done.push(record);
    if (claim !== 'mine') continue;
    mine.push(record);
    for (const one of cases) addCase(tally, one);
    if (said !== undefined) addFeedback(tally, said);
  }
  if (mine.length === 0) return done;
  const text = tallyAsText(tally);
  const isWritten = (await store.keepOnce(`${KEPT}${batch}`, text)) === text;
  return isWritten ? [...done, ...mine] : done;
}

async function claimed(
  { submission: { reference }, events }: SubmissionRecord,
  { store, batch, now: at }: FoldWith,
): Promise<'mine' | 'counted' | 'another’s'> {
  const marks = events.filter((event) => event.kind === 'counted');
  const last = marks.at(-1);
  if (last !== undefined) {
    const found = await store.keepOnce(`${KEPT}${last.batch}`, CAME_TO_NOTHING);
    if (found !== CAME_TO_NOTHING) return 'counted';
  }
  const id = `counted-${String(marks.length + 1)}`;
  return (await store.addEvent(reference, { id, at, kind: 'counted', batch }))
    ? 'mine'
    : 'another’s';
}

/** The totals of what was erased, by batch. A batch that came to nothing counts nothing. */
export async function keptTotals(store: SubmissionStore): Promise<Map<string, Tally>> {
  const kept = await store.keptUnder(KEPT);
  return new Map(
    [...kept].map(([name, text]) => [name.slice(KEPT.length), tallyFromText(text)] as const),
  );
}

/** Whether a submission that is still here is in the kept totals already, because erasing it was cut short. */
export function isInTotals(
  { events }: SubmissionRecord,
  totals: ReadonlyMap<string, Tally>,
): boolean {
  return events.some(
    (event) => event.kind === 'counted' && (totals.get(event.batch)?.size ?? 0) > 0,
  );
}
