import { isWithin } from '../../staff/scope.ts';
import type { CaseCard } from './case-card.ts';
import type { CaseView, CountsWanted, WallClock } from './cases-wanted.ts';

/** The stages of cases that each view is of. */
export const stagesOf: Record<CaseView, readonly CaseCard['stage'][]> = {
  late: ['waiting'],
  today: ['waiting'],
  week: ['waiting'],
  asked: ['asked'],
  unassigned: ['waiting', 'asked'],
  quarantine: ['quarantined'],
  undelivered: ['quarantined', 'waiting', 'asked', 'counted', 'replied', 'closed'],
  erasure: ['quarantined', 'waiting', 'asked', 'counted', 'replied', 'closed'],
  open: ['waiting', 'asked'],
};

/**
 * The span of due moments of a view, from the first and before the last, as text; `undefined` where any will do.
 * @example dueIn('today', { now: '2026-11-27T09:30:00', … }) // => ['2026-11-27T09:30:00', '2026-11-28']
 */
export function dueIn(
  view: CaseView,
  { now, weekEndsOn }: WallClock,
): readonly [from: string, before: string] | undefined {
  // '_' comes after 'T', so that the whole of the day is before it.
  if (view === 'late') return ['', now];
  if (view === 'today') return [now, `${now.slice(0, 10)}_`];
  if (view === 'week') return [now, `${weekEndsOn}_`];
  return undefined;
}

/** Whether a case is in a view, for a store that has no questions of its own to ask. */
export function matches(
  card: Omit<CaseCard, 'words' | 'wrote'>,
  view: CaseView,
  wanted: CountsWanted,
): boolean {
  const span = dueIn(view, wanted);
  return (
    stagesOf[view].includes(card.stage) &&
    (span === undefined || (span[0] <= card.due && card.due < span[1])) &&
    (view !== 'unassigned' || card.officer === '') &&
    (view !== 'undelivered' || card.undelivered) &&
    (view !== 'erasure' || card.eraseBy !== '') &&
    isNarrowed(card, wanted)
  );
}

/** Whether a case is where it must be, whatever its stage. */
export function isNarrowed(
  card: Pick<CaseCard, 'form' | 'passedTo' | 'officer'>,
  { scope, form, officer }: Omit<CountsWanted, keyof WallClock>,
): boolean {
  return (
    isWithin(card, scope) &&
    (form === undefined || card.form === form) &&
    (officer === undefined || card.officer === officer)
  );
}
