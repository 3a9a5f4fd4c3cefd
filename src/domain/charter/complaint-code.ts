import type { Nation } from '../calendar/calendar-data.ts';
import type { CharterProblem } from './charter-problem.ts';
import { complaintRules, type ComplaintStage } from './complaint-rules.ts';
import type { ServiceStandard } from './standard.ts';
import { targetAsWritten, timeOfOneCase } from './target.ts';
import type { Target } from './target.ts';

/**
 * What in one standard is longer than the rules of the nation's Ombudsman allow. A warning, because a council must be able
 * to publish what it decided, and be told.
 * @param index its place in the charter's list, from 0
 * @example
 * // about: complaint-stage-2, target: 21 working days
 * againstComplaintCode(standard, 0, 'england-and-wales')[0]?.message // => "The reply to a complaint takes 21 working days; …"
 */
export function againstComplaintCode(
  standard: ServiceStandard,
  index: number,
  nation: Nation,
): CharterProblem[] {
  const { document, source, stages } = complaintRules[nation];
  const stage: ComplaintStage | undefined = stages[standard.about ?? ''];
  if (stage === undefined) return [];
  const { target, measures, extension } = standard;
  const problem = (
    key: string,
    what: string,
    found: Target,
    most: number | undefined,
  ): CharterProblem[] => {
    const days = workingDaysAtMost(timeOfOneCase(found));
    if (most === undefined || days === undefined || days <= most) return [];
    return [
      {
        code: 'outside-complaint-code',
        severity: 'warning',
        at: { standard: index, key },
        message:
          `${what} takes ${targetAsWritten(found)}; the ${document} allows ` +
          `${String(most)} working days at ${stage.name}.`,
        source,
      },
    ];
  };
  return [
    ...(measures === 'reply'
      ? problem('target', 'The reply to a complaint', target, stage.reply)
      : []),
    ...(measures === 'acknowledgement'
      ? problem('target', 'The acknowledgement of a complaint', target, stage.acknowledge)
      : []),
    ...(extension
      ? problem('extension', 'The extension for a complaint', extension, stage.extend)
      : []),
  ];
}

/**
 * How many working days a time may hold, where no holiday falls in it.
 * @example workingDaysAtMost({ kind: 'weeks', amount: 2 }) // => 10
 */
function workingDaysAtMost(target: Target): number | undefined {
  switch (target.kind) {
    case 'working-days':
      return target.amount;
    case 'days':
      return Math.floor(target.amount / 7) * 5 + Math.min(target.amount % 7, 5);
    case 'weeks':
      return target.amount * 5;
    case 'months':
      // The shortest month has four weeks.
      return target.amount * 20;
    default:
      return undefined;
  }
}
