import { isWithin, scopeOf } from '../../domain/staff/scope.ts';
import type { Staff } from '../../domain/staff/staff.ts';
import { caseCard } from '../../domain/submissions/cases/case-card.ts';
import { parseReference } from '../../domain/submissions/reference.ts';
import type { SubmissionEvent, SubmissionRecord } from '../../domain/submissions/submission.ts';
import type { Runtime } from '../runtime.ts';
import type { Session } from './session.ts';

/**
 * A case that someone may see; `undefined` for one of another team and for none at all alike, after the same work, so that
 * no one learns which references there are.
 */
export async function caseFor(
  { store }: Pick<Runtime, 'store'>,
  staff: Staff,
  { person }: Session,
  typed: string,
): Promise<SubmissionRecord | undefined> {
  const reference = parseReference(typed);
  const record = reference === undefined ? undefined : await store.find(reference);
  if (record === undefined) return undefined;
  return isWithin(caseCard(record), scopeOf(staff, person)) ? record : undefined;
}

/** What people did, without what machines did by themselves. */
export function actsIn({ events }: SubmissionRecord): SubmissionEvent[] {
  return events.filter(
    ({ kind }) => !kind.startsWith('delivery-') && kind !== 'viewed' && kind !== 'counted',
  );
}

/** How far a page knows what happened: a form that comes back with an older one was overtaken by someone else. */
export function seenIn(record: SubmissionRecord): string {
  return String(actsIn(record).length);
}
