import type { ServiceStandard } from '../charter/standard.ts';
import type { FeedbackFigures } from './feedback-figures.ts';

/** The question after the reply that says whether a standard was met. */
export type SaidAbout = 'satisfied' | 'firstTime';

/**
 * Which question after the reply a standard is held against: one about all contacts whose target is a share of people. What
 * holds for calls alone is asked of everyone, and so is not it.
 * @example saidAbout({ measures: 'satisfaction', target: '95% of cases', channel: 'any', … }) // => "satisfied"
 */
export function saidAbout({
  measures,
  target,
  channel,
}: Pick<ServiceStandard, 'measures' | 'target' | 'channel'>): SaidAbout | undefined {
  if (target.kind !== 'share' || channel !== 'any') return undefined;
  if (measures === 'satisfaction') return 'satisfied';
  return measures === 'resolved-first-time' ? 'firstTime' : undefined;
}

/**
 * The share of those who answered that said yes, by quarter: worked out of the numbers that are shown, so that it gives away
 * no other. `null` where they are too few.
 * @example
 * // Of 40 people, 31 had it sorted the first time:
 * sharesSaid('firstTime', [{ period: '2026-Q3', answers: 40, firstTime: 31, … }]) // => [{ period: '2026-Q3', share: 0.775 }]
 */
export function sharesSaid(
  about: SaidAbout,
  feedback: readonly FeedbackFigures[],
): { period: string; share: number | null }[] {
  return feedback
    .filter(({ answers }) => answers !== 0)
    .map((row) => {
      const [all, yes] = [row.answers, row[about]];
      return { period: row.period, share: all === null || yes === null ? null : yes / all };
    });
}
