import type { CharterProblem } from './charter-problem.ts';
import type { ServiceStandard } from './standard.ts';
import { targetAsWritten } from './target.ts';
import type { Target } from './target.ts';

/**
 * The Complaint Handling Code of the Local Government and Social Care Ombudsman: acknowledge within 5 working days
 * of receipt; reply within 10 working days of the acknowledgement at stage 1 and 20 at stage 2; extend by no
 * more than 10 and 20.
 */
const complaintCode: ReadonlyMap<string, { stage: string; reply: number }> = new Map([
  ['complaint', { stage: 'stage 1', reply: 10 }],
  ['complaint-stage-1', { stage: 'stage 1', reply: 10 }],
  ['complaint-stage-2', { stage: 'stage 2', reply: 20 }],
]);
const acknowledgeWithin = 5;
const codeSource =
  'Complaint Handling Code, Local Government and Social Care Ombudsman: stage 1 within 10 working days of the ' +
  'acknowledgement, stage 2 within 20, acknowledged within 5 working days of receipt';

/**
 * What in one standard is longer than the Complaint Handling Code allows. A warning, because a council must be able
 * to publish what it decided, and be told.
 * @param index its place in the charter's list, from 0
 * @example
 * // about: complaint-stage-2, target: 21 working days
 * againstComplaintCode(standard, 0)[0]?.message // => "The reply to a complaint takes 21 working days; …"
 */
export function againstComplaintCode(standard: ServiceStandard, index: number): CharterProblem[] {
  const code = complaintCode.get(standard.about ?? '');
  if (code === undefined) return [];
  const { target, measures, extension } = standard;
  const problem = (key: string, what: string, found: Target, most: number): CharterProblem[] => {
    if (found.kind !== 'working-days' || found.amount <= most) return [];
    return [
      {
        code: 'outside-complaint-code',
        severity: 'warning',
        at: { standard: index, key },
        message:
          `${what} takes ${targetAsWritten(found)}; the Complaint Handling Code allows ` +
          `${String(most)} working days at ${code.stage}.`,
        source: codeSource,
      },
    ];
  };
  return [
    ...(measures === 'reply'
      ? problem('target', 'The reply to a complaint', target, code.reply)
      : []),
    ...(measures === 'acknowledgement'
      ? problem('target', 'The acknowledgement of a complaint', target, acknowledgeWithin)
      : []),
    ...(extension
      ? problem('extension', 'The extension for a complaint', extension, code.reply)
      : []),
  ];
}
