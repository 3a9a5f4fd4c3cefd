import type { AccessibilityRun } from './accessibility-run.ts';
import type { KnownIssues } from './known-issues.ts';
import { successCriteria } from './success-criteria.ts';

/** How far a site meets WCAG 2.2 AA, in the three steps of the model statement. */
export type Compliance = 'fully' | 'partially' | 'not';

/** What is known of a site's accessibility: by its last full run, and by its council. */
export interface Known {
  run: AccessibilityRun | undefined;
  issues: KnownIssues | undefined;
}

/** The numbers of the success criteria that are known not to be met, in the standard's order. */
export function criteriaNotMet({ run, issues }: Known): string[] {
  const found = new Set([
    ...(run?.findings ?? []).map(({ wcag }) => wcag),
    ...[...(issues?.issues ?? []), ...(issues?.burdens ?? [])].map(({ wcag }) => wcag),
  ]);
  return successCriteria.map(({ number }) => number).filter((number) => found.has(number));
}

/**
 * How far a site may say that it is compliant: never more than its last full run showed (Commission Implementing Decision
 * (EU) 2018/1523, annex, part 1, which the regulations of 2018 keep). `fully`: the run found nothing, nothing is known, and
 * nothing is left untested. `not`: no run yet, or more than half of the 55 success criteria are not met.
 * @example
 * // The run of 27 November 2026 found nothing on 161 pages; no one has tried a screen reader yet.
 * complianceOf({ run, issues: { ...issues, notTested: ['No one has tried a screen reader.'] } }) // => "partially"
 */
export function complianceOf({ run, issues }: Known): Compliance {
  if (run === undefined) return 'not';
  const failing = criteriaNotMet({ run, issues }).length;
  if (failing * 2 > successCriteria.length) return 'not';
  const isAllTested = issues !== undefined && issues.notTested.length === 0 && run.states > 0;
  return failing === 0 && isAllTested ? 'fully' : 'partially';
}
