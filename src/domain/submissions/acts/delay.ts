import { dateOf, dayNumber } from '../../calendar/day-number.ts';
import { addWorkingDays } from '../../calendar/working-days.ts';
import { complaintRules } from '../../charter/complaint-rules.ts';
import { ombudsmanOf } from '../../charter/ombudsman.ts';
import { replyClock } from '../reply-clock.ts';
import type { SubmissionRecord } from '../submission.ts';
import {
  ActRefused,
  begun,
  complaintStage,
  mustBeOpen,
  nameOf,
  subjectOf,
  wordsOf,
  type ActWith,
  type EventOf,
} from './act.ts';

export interface DelayAsked {
  /** YYYY-MM-DD: the later day. */
  until: string;
  /** For staff. */
  reason: string;
  /** For the resident. Who complained has to be told why; to anyone else it may be left out. */
  forResident?: string | undefined;
}

/**
 * A later day for a reply. The council says it to the resident.
 *
 * A complaint is put off once, by no more working days than the charter says (where it says nothing, than the rules of the
 * nation's Ombudsman allow), and the resident hears why and is given the Ombudsman's details (Complaint Handling Code, 6.4 and
 * 6.5). A request for information may take longer only for the public interest test (Freedom of Information Act 2000, section
 * 10(3)), which Scotland does not have. Any other reply may be put off again.
 *
 * No delay keeps the promise: figures count a reply after the first day as late.
 * @throws ActRefused with the rule; BeyondKnownDays
 * @example
 * // Stage 1, due on Tuesday 15 December 2026, in England. Ten working days more end on Thursday 31 December.
 * delay(record, { until: '2027-01-04', reason: 'complex' }, given) // throws: "… until 2026-12-31 at the latest"
 */
export function delay(
  record: SubmissionRecord,
  { until, reason, forResident }: DelayAsked,
  given: ActWith,
): EventOf<'delayed'> {
  const name = nameOf(record);
  const { dueOn, isStopped } = replyClock(record);
  const why = wordsOf(reason, `Say why ${name} takes longer: a delay has a reason.`);
  if (dueOn === undefined) {
    throw new ActRefused(`${name} was promised no day, so there is none to move.`);
  }
  mustBeOpen(record);
  if (isStopped) {
    throw new ActRefused(
      `The time for ${name} does not run: it waits for the resident’s answer, and then begins anew.`,
    );
  }
  if (until <= dueOn) {
    throw new ActRefused(`${name} is due on ${dueOn}. Write a day after that.`);
  }
  mayBePutOff(record, { until, dueOn }, given);
  const isComplaint = complaintStage(given) !== undefined;
  const words = forResident?.trim() ?? '';
  if (isComplaint && words === '') {
    const { document } = complaintRules[given.calendar.data.nation];
    throw new ActRefused(
      `${name} is a complaint. Say why it takes longer in words for the resident, too: who complains has to be told (${document}).`,
    );
  }
  return {
    ...begun(record, 'delayed', given),
    dueOn: until,
    reason: why,
    ...(words !== '' && { forResident: words }),
    ...(isComplaint && { ombudsman: ombudsmanOf(given.calendar.data.nation) }),
  };
}

function mayBePutOff(
  record: SubmissionRecord,
  { until, dueOn }: { until: string; dueOn: string },
  given: ActWith,
): void {
  const { nation } = given.calendar.data;
  const name = nameOf(record);
  if (subjectOf(given.standard) === 'information' && nation === 'scotland') {
    throw new ActRefused(
      `${name} is a request for information. In Scotland the law allows no more than the 20 working days.`,
    );
  }
  const stage = complaintStage(given);
  if (stage === undefined) return;
  const { document } = complaintRules[nation];
  const before = record.events.find((event) => event.kind === 'delayed');
  if (before !== undefined) {
    throw new ActRefused(
      `${name} was put off once, until ${before.dueOn}. The reply to a complaint is put off only once at ${stage.name} (${document}). Reply with what you know, and say what is still to come.`,
    );
  }
  const most = mostOf(given);
  const last = lastDayOfDelay(record, given);
  if (most === undefined || last === undefined || until <= last) return;
  throw new ActRefused(
    `${name} is due on ${dueOn}. At ${stage.name} the reply to a complaint may be ${String(most)} working days later at most (${document}): until ${last} at the latest.`,
  );
}

/**
 * The last day to which the reply to a complaint may be put off; none for anything else.
 * @example
 * // Stage 1, due on Tuesday 15 December 2026, in England, ten working days more:
 * lastDayOfDelay(record, given) // => "2026-12-31"
 */
export function lastDayOfDelay(record: SubmissionRecord, given: ActWith): string | undefined {
  const { dueOn } = replyClock(record);
  const most = mostOf(given);
  if (dueOn === undefined || most === undefined) return undefined;
  return dateOf(addWorkingDays(given.calendar.council, dayNumber(dueOn), most));
}

/** How many working days more a complaint may take. */
function mostOf(given: ActWith): number | undefined {
  const stage = complaintStage(given);
  return stage === undefined ? undefined : (extensionOf(given) ?? stage.extend);
}

/** The charter's own limit, in working days. */
function extensionOf({ standard }: ActWith): number | undefined {
  const extension = standard?.extension;
  return extension?.kind === 'working-days' ? extension.amount : undefined;
}
