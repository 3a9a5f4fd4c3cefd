import type { Calendar } from '../calendar/calendar.ts';
import { wasKept } from '../charter/kept.ts';
import { replyDue } from '../charter/reply-due.ts';
import type { ServiceStandard } from '../charter/standard.ts';
import type { Target } from '../charter/target.ts';
import { firstReply } from '../submissions/ended.ts';
import { clockOfFirstReply } from '../submissions/reply-clock.ts';
import type { SubmissionRecord } from '../submissions/submission.ts';
import { clockOf, countedCases } from './counted-cases.ts';

/** How many replies of a standard kept it, and how many would have kept another target. */
export interface WhatIf {
  /** Those of which it is certain: answered, or not answered by the other target's day. */
  contacts: number;
  kept: number;
  wouldBeKept: number;
}

/**
 * What another target would have come to, for the contacts that were made under a standard. Those that were closed without
 * a reply, and those that are open and would not be due yet, say nothing and are left out.
 * @throws BeyondKnownDays
 * @example
 * // Received on 23 November 2026, answered on the 27th: late for 2 working days, in time for 7.
 * whatIf([record], standard, { kind: 'working-days', amount: 7 }, given) // => { contacts: 1, kept: 0, wouldBeKept: 1 }
 */
export function whatIf(
  records: Iterable<SubmissionRecord>,
  standard: ServiceStandard,
  target: Target,
  given: { calendar: Calendar; now: string },
): WhatIf {
  const sum: WhatIf = { contacts: 0, kept: 0, wouldBeKept: 0 };
  const standards = { [standard.id]: standard };
  for (const record of records) {
    if (record.submission.promise?.standard !== standard.id) continue;
    const [own] = countedCases(record, { ...given, standards });
    if (own?.state === undefined || own.state === 'no-reply') continue;
    const { startedAt, isStopped } = clockOfFirstReply(record);
    const { calendar, now } = given;
    const due = replyDue(Date.parse(startedAt), target, calendar, clockOf(standard));
    if (due === undefined) continue;
    const dueAt = calendar.clock.written(due.dueAt);
    const replied = firstReply(record);
    const isInTime = isStopped || wasKept({ dueAt }, replied?.at ?? now);
    if (replied === undefined && isInTime) continue;
    sum.contacts += 1;
    if (own.state === 'kept') sum.kept += 1;
    if (isInTime) sum.wouldBeKept += 1;
  }
  return sum;
}
