import { ALL_STANDARDS } from './all-standards.ts';
import { tallyKey, type Tally } from './tally.ts';
import { withoutSmall, withoutSum } from './without-small.ts';

/** What people said in one quarter, as it may be published. What is too few to show is null. */
export interface FeedbackFigures {
  /** "2026-Q3": the quarter in which they answered. */
  period: string;
  /** How many answered. */
  answers: number | null;
  satisfied: number | null;
  firstTime: number | null;
  treatedWell: number | null;
}

/**
 * What people said after our reply. Each of the three questions divides the same answers in two. So where one of them may
 * not show how many there were, no other shows both of its parts, or their sum would give it away.
 * @param quarters that are over
 * @example
 * // Of 40 people, 36 were satisfied, 31 had it sorted the first time, and 38 were treated well:
 * feedbackOf(tally, ['2026-Q3']) // => [{ period: '2026-Q3', answers: 40, satisfied: null, firstTime: 31, treatedWell: null }]
 */
export function feedbackOf(tally: Tally, quarters: readonly string[]): FeedbackFigures[] {
  return quarters.map((period) => {
    const counts = tally.get(tallyKey(ALL_STANDARDS, period)) ?? {};
    const answers = counts['feedback/answers'] ?? 0;
    const divided = ['satisfied', 'first-time', 'well'].map((name) => {
      const yes = counts[`feedback/${name}`] ?? 0;
      return { yes, no: answers - yes };
    });
    const isShown = divided.every((parts) => withoutSmall(parts).total !== undefined);
    const shown = divided.map((parts) => (isShown ? withoutSmall(parts) : withoutSum(parts)));
    const [satisfied = null, firstTime = null, treatedWell = null] = shown.map(
      ({ parts }) => parts.yes ?? null,
    );
    return { period, answers: isShown ? answers : null, satisfied, firstTime, treatedWell };
  });
}
