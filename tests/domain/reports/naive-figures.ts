import type {
  SubmissionEvent,
  SubmissionRecord,
} from '../../../src/domain/submissions/submission.ts';

/*
 * The figures of a year worked out once more, by walking from day to day and from minute to minute, with nothing of the
 * product's own calendar. Slow, and too simple to be wrong in the same way.
 */

const english = [
  ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31'],
  ...['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03'],
];
/** Those of Scotland and Northern Ireland besides, for requests for information. */
const elsewhere = [
  ...['2026-01-02', '2026-03-17', '2026-06-15', '2026-07-13', '2026-08-03', '2026-11-30'],
  ...['2027-01-04', '2027-03-17'],
];

const summerFrom = Date.parse('2026-03-29T01:00:00Z');
const summerUntil = Date.parse('2026-10-25T01:00:00Z');
const summerAgain = Date.parse('2027-03-28T01:00:00Z');

/** What a clock in England shows, as if it were UTC. */
function onTheWall(at: number): Date {
  const isSummer = (at >= summerFrom && at < summerUntil) || at >= summerAgain;
  return new Date(at + (isSummer ? 3_600_000 : 0));
}

const dayOf = (at: string | number): string =>
  onTheWall(new Date(at).getTime()).toISOString().slice(0, 10);

function next(day: string, by = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}

function works(day: string, isInformation: boolean): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6 || english.includes(day)) return false;
  return !(isInformation && elsewhere.includes(day));
}

function workingDaysOn(day: string, many: number, isInformation: boolean): string {
  let last = day;
  for (let counted = 0; counted < many;) {
    last = next(last);
    if (works(last, isInformation)) counted += 1;
  }
  return last;
}

/** By the number of the day since 1970: whether the office is open on it. */
const openDays = new Map<number, boolean>();

function isOpenAt(at: number): boolean {
  const wall = onTheWall(at).getTime();
  const number = Math.floor(wall / 86_400_000);
  const isOpenDay = openDays.get(number) ?? works(new Date(wall).toISOString().slice(0, 10), false);
  openDays.set(number, isOpenDay);
  const hour = Math.floor((wall % 86_400_000) / 3_600_000);
  return isOpenDay && hour >= 9 && hour < 17;
}

const minute = 60_000;
const minuteOf = (at: string): number => Math.floor(Date.parse(at) / minute) * minute;

/** Open minutes from one moment to another, one minute after the other. */
function openMinutes(from: number, to: number): number {
  let open = 0;
  for (let at = from; at < to; at += minute) {
    if (isOpenAt(at)) open += Math.min(minute, to - at) / minute;
  }
  return open;
}

const workingDays: Record<string, number> = {
  'online-enquiry': 2,
  letter: 10,
  'complaint-stage-1': 10,
  'complaint-acknowledgement': 5,
  'complaint-stage-2': 20,
  foi: 20,
};

/** Whether something at a moment is in time. */
function isInTime(standard: string, startedAt: string, at: string): boolean {
  const days = workingDays[standard];
  if (days !== undefined)
    return dayOf(at) <= workingDaysOn(dayOf(startedAt), days, standard === 'foi');
  if (standard === 'planning') return dayOf(at) <= next(dayOf(startedAt), 28);
  if (standard === 'fault') return Date.parse(at) < minuteOf(startedAt) + 24 * 60 * minute + 1000;
  if (standard === 'message') {
    const due = workingDaysOn(dayOf(startedAt), 1, false);
    if (dayOf(at) !== due) return dayOf(at) < due;
    const wall = onTheWall(Date.parse(at)).toISOString().slice(11, 19);
    return wall <= '17:00:00';
  }
  // Urgent: the first moment after which 240 minutes of being open have passed.
  let open = 0;
  let due = minuteOf(startedAt);
  for (; open < 240; due += minute) if (isOpenAt(due)) open += 1;
  return Date.parse(at) < due + 1000;
}

function took(standard: string, startedAt: string, at: string): number {
  if (standard === 'planning') {
    return (Date.parse(dayOf(at)) - Date.parse(dayOf(startedAt))) / 86_400_000;
  }
  const from = minuteOf(startedAt);
  if (standard === 'fault') return Math.ceil((Date.parse(at) - from) / minute / 6) / 10;
  if (standard === 'urgent') return Math.ceil(openMinutes(from, Date.parse(at)) / 6) / 10;
  let days = 0;
  let day = dayOf(startedAt);
  const last = dayOf(at);
  while (day < last) {
    day = next(day);
    if (works(day, standard === 'foi')) days += 1;
    else if (day === last) days += 1;
  }
  return days;
}

export interface NaiveRow {
  kept: number;
  late: number;
  open: number;
  noReply: number;
  times: number[];
  /** How it came, how it ended, whether it was put off, and reviews, under their names. */
  named: Record<string, number>;
}

const count = (named: Record<string, number>, key: string): void => {
  named[key] = (named[key] ?? 0) + 1;
};

function quarterAt(at: string): string {
  const day = at.length > 10 ? dayOf(at) : at;
  return `${day.slice(0, 4)}-Q${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1)}`;
}

const rowOf = (rows: Map<string, NaiveRow>, name: string): NaiveRow => {
  const row = rows.get(name) ?? { kept: 0, late: 0, open: 0, noReply: 0, times: [], named: {} };
  rows.set(name, row);
  return row;
};

/** By standard and quarter, `letter/2026-Q4`. */
export function naiveFigures(
  records: readonly SubmissionRecord[],
  now: string,
): Map<string, NaiveRow> {
  const rows = new Map<string, NaiveRow>();
  for (const { submission, events } of records) {
    const standard = submission.definition.standard;
    const of = <Kind extends SubmissionEvent['kind']>(kind: Kind) =>
      events.filter(
        (event): event is Extract<SubmissionEvent, { kind: Kind }> => event.kind === kind,
      );
    const isTaken = of('released').length > 0 || of('replied').length > 0;
    if (submission.quarantine !== undefined && !isTaken) continue;
    const isDuplicate = of('linked').some(({ as }) => as === 'duplicate-of');
    if (of('test-message').length > 0 || isDuplicate) continue;
    const received = dayOf(submission.receivedAt);
    const quarter = quarterAt(received);

    const mistakes = of('reopened').map(({ mistaken }) => mistaken);
    const replies = of('replied')
      .filter(({ id }) => !mistakes.includes(id))
      .map(({ at }) => at)
      .sort();
    const repliedAt = replies[0];
    const reopened = of('reopened').map(({ at }) => at);
    const closings = [
      ...of('closed'),
      ...of('settled'),
      ...of('outcome').filter((event) => event.outcome === 'withdrawn'),
    ]
      .map(({ at }) => at)
      .filter((at) => reopened.every((opened) => at > opened))
      .sort();
    const endedAt = repliedAt ?? closings[0];
    let startedAt = submission.receivedAt;
    let isStopped = false;
    for (const event of events) {
      if (repliedAt !== undefined && event.at > repliedAt) continue;
      if (event.kind === 'clarification-asked' && event.stopsClock) isStopped = true;
      if (event.kind === 'clarification-given' && isStopped) {
        isStopped = false;
        startedAt = event.at;
      }
    }
    for (const said of of('feedback').slice(0, 1)) {
      const everyone = rowOf(rows, `*/${quarterAt(said.at)}`).named;
      count(everyone, 'feedback/answers');
      if (said.isSatisfied) count(everyone, 'feedback/satisfied');
      if (said.isSortedFirstTime) count(everyone, 'feedback/first-time');
      if (said.treated === 'well') count(everyone, 'feedback/well');
    }
    const row = rowOf(rows, `${standard}/${quarter}`);
    if (of('linked').some(({ as }) => as === 'internal-review-of')) {
      count(row.named, 'review');
      continue;
    }
    count(row.named, `channel/${submission.entered?.channel ?? 'online'}`);
    if (of('delayed').length > 0) count(row.named, 'extended');
    const outcome = of('outcome').at(-1);
    const isWithdrawn =
      standard === 'foi' &&
      repliedAt === undefined &&
      of('settled').some(({ at }) => at === closings[0]);
    if (outcome !== undefined) count(row.named, `outcome/${outcome.of}/${outcome.outcome}`);
    else if (isWithdrawn) count(row.named, 'outcome/information/withdrawn');
    const inTime = isStopped || isInTime(standard, startedAt, endedAt ?? now);
    if (!inTime) row.late += 1;
    else if (repliedAt !== undefined) row.kept += 1;
    else if (endedAt !== undefined) row.noReply += 1;
    else row.open += 1;
    if (repliedAt !== undefined) row.times.push(took(standard, startedAt, repliedAt));

    if (standard !== 'complaint-stage-1') continue;
    const first = rowOf(rows, `complaint-acknowledgement/${quarter}`);
    const acknowledgements = of('delivery-succeeded').filter(
      ({ delivery }) => delivery === 'acknowledgement',
    );
    // Who was sent none was shown the page; who came another way was not.
    const isByPage =
      submission.entered === undefined &&
      (!submission.deliveries.includes('acknowledgement') ||
        (acknowledgements.length === 0 && of('delivery-skipped').length > 0));
    const seen = [
      ...(isByPage ? [submission.receivedAt] : []),
      ...acknowledgements.map(({ at }) => at),
      ...of('acknowledged').map(({ at }) => at),
      ...replies.slice(0, 1),
    ].sort()[0];
    const end = seen ?? closings[0];
    const wasInTime = isInTime('complaint-acknowledgement', submission.receivedAt, end ?? now);
    if (!wasInTime) first.late += 1;
    else if (seen !== undefined) first.kept += 1;
    else if (end !== undefined) first.noReply += 1;
    else first.open += 1;
    if (seen !== undefined) {
      first.times.push(took('complaint-acknowledgement', submission.receivedAt, seen));
    }
  }
  return rows;
}
