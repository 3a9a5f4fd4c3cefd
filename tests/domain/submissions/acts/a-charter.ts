import { calendarDataBetween } from '../../../../src/council/calendar/council-calendar.ts';
import { calendarFrom, type Calendar } from '../../../../src/domain/calendar/calendar.ts';
import type { Nation } from '../../../../src/domain/calendar/calendar-data.ts';
import { makePromise } from '../../../../src/domain/charter/promise.ts';
import { serviceStandardSchema } from '../../../../src/domain/charter/standard.ts';
import type { ActWith } from '../../../../src/domain/submissions/acts/act.ts';
import type { SubmissionEvent } from '../../../../src/domain/submissions/event-schema.ts';
import type { SubmissionRecord } from '../../../../src/domain/submissions/submission.ts';
import { aSubmission, generalEnquiry } from '../a-submission.ts';

const week = { monday: '09:00-17:00', tuesday: '09:00-17:00', wednesday: '09:00-17:00' };

/** A nation's own bank holidays of 2024 to 2028, open from 9 to 5 on weekdays. */
function calendarOf(nation: Nation): Calendar {
  const hours = {
    default: { ...week, thursday: '09:00-17:00', friday: '09:00-17:00', exceptions: {} },
  };
  const facts = { nation, timeZone: 'Europe/London', hours, cutOff: undefined };
  return calendarFrom(
    calendarDataBetween({ ...facts, closures: [], extraBankHolidays: [] }, 2024, 2028),
  );
}

export const england = calendarOf('england-and-wales');
export const scotland = calendarOf('scotland');
export const wales = calendarOf('wales');

/** A charter with one standard of each kind that rules are written for. */
export const charter = Object.fromEntries(
  [
    { id: 'online-enquiry', target: '2 working days' },
    { id: 'urgent', target: '4 working hours' },
    { id: 'letter', target: '10 working days', channel: 'letter' },
    { id: 'message', target: 'end of the next working day', channel: 'voicemail' },
    { id: 'planning', target: '4 weeks' },
    { id: 'fault', target: 'within 24 hours' },
    {
      id: 'complaint-stage-1',
      target: '10 working days',
      clockStarts: 'acknowledgement',
      about: 'complaint-stage-1',
      extension: '10 working days',
    },
    {
      id: 'complaint-acknowledgement',
      target: '5 working days',
      measures: 'acknowledgement',
      about: 'complaint-stage-1',
    },
    {
      id: 'complaint-stage-2',
      target: '20 working days',
      clockStarts: 'acknowledgement',
      about: 'complaint-stage-2',
      extension: '20 working days',
    },
    { id: 'foi', target: '20 working days', calendar: 'foi', about: 'freedom-of-information' },
    { id: 'telephone', target: '90% within 20 seconds', channel: 'telephone', measures: 'answer' },
    { id: 'visit', target: 'no published time', channel: 'in-person', measures: 'be-seen' },
  ].map((standard) => {
    const usual = { title: standard.id, channel: 'online', measures: 'reply', appliesTo: 'All.' };
    return [standard.id, serviceStandardSchema.parse({ ...usual, ...standard })] as const;
  }),
);

/** A contact under one of the charter's standards, with what happened since. */
export function aCase(
  id: string,
  receivedAt: string,
  {
    calendar = england,
    events = [],
    reference = 'K7RM3XDW',
    acknowledgement,
  }: {
    calendar?: Calendar;
    events?: SubmissionEvent[];
    reference?: string;
    /** The standard of its acknowledgement. */
    acknowledgement?: string;
  } = {},
): SubmissionRecord {
  const promised = (name: string) => {
    const standard = charter[name];
    if (standard === undefined) throw new Error(`no standard ${name}`);
    return makePromise({ standard, receivedAt, calendar });
  };
  const promise = promised(id);
  const first = acknowledgement === undefined ? undefined : promised(acknowledgement);
  const submission = aSubmission({
    reference,
    receivedAt: new Date(receivedAt).toISOString(),
    definition: { ...generalEnquiry, standard: id },
    ...(promise && { promise }),
    ...(first && { acknowledgementPromise: first }),
  });
  if (promise === undefined) delete submission.promise;
  return { submission, events };
}

/** What an act on it is handed. */
export function doing(
  id: string,
  at: string,
  { calendar = england }: { calendar?: Calendar } = {},
): ActWith {
  return { at, calendar, standard: charter[id] };
}
