/** A time that is a number and a unit. */
export type CountedUnit =
  | 'working-days'
  | 'working-hours'
  /** Days of the calendar: Saturdays, Sundays and bank holidays count as well. */
  | 'days'
  | 'weeks'
  | 'months'
  /** Hours by the clock, whether or not the office is open. */
  | 'hours'
  | 'minutes'
  | 'seconds';

/** A time that ends with a day's opening hours. */
export type DayNamed = 'end-of-next-working-day' | 'same-day' | 'same-working-day';

/** What a council promises for one channel. `none`: it publishes no time. */
export type Target =
  | { kind: CountedUnit; amount: number }
  | { kind: DayNamed }
  /** A share of all cases within a time. Where one case has a date, that date is promised. */
  | { kind: 'share-within'; percent: number; amount: number; unit: CountedUnit }
  | { kind: 'share-by'; percent: number; by: DayNamed }
  /** A share of all cases, with no time in it: 95% satisfied, 80% of calls resolved first time. */
  | { kind: 'share'; percent: number }
  | { kind: 'none' };

/**
 * The time of one case: of a share, the time that the share of all cases is held to. No one can be told "you are among the
 * other 10%", so a share of a time that has a date promises that date to everyone.
 * @example
 * timeOfOneCase(parseTarget('90% within 10 working days')) // => { kind: 'working-days', amount: 10 }
 */
export function timeOfOneCase(target: Target): Target {
  if (target.kind === 'share-within') return { kind: target.unit, amount: target.amount };
  return target.kind === 'share-by' ? { kind: target.by } : target;
}

/**
 * Whether the day of the reply follows from the day of receipt. From seconds, minutes and shares of cases none does: they
 * are about a call, a visit, or all cases together.
 * @example
 * hasDueDate({ kind: 'working-days', amount: 2 }) // => true: received on 22 December 2026, due on 24 December
 * hasDueDate({ kind: 'seconds', amount: 45 }) // => false
 */
export function hasDueDate(target: Target): boolean {
  return dated.has(timeOfOneCase(target).kind);
}

const dated: ReadonlySet<Target['kind']> = new Set([
  'working-days',
  'working-hours',
  'days',
  'weeks',
  'months',
  'hours',
  'end-of-next-working-day',
  'same-day',
  'same-working-day',
]);

/**
 * Whether the promise is counted in whole days: a reply keeps it until the end of the last of them, and no time of day is
 * named. The same day and the end of the next working day are not counted so: they are when that day's opening hours end.
 * @example
 * isByDay({ kind: 'working-days', amount: 2 }) // => true: due on 30 December 2026, to its last second
 * isByDay({ kind: 'working-hours', amount: 4 }) // => false: due on 30 November 2026 at 12:00
 */
export function isByDay(target: Target): boolean {
  const { kind } = timeOfOneCase(target);
  return kind === 'working-days' || isByCalendar(target);
}

/**
 * Whether every day of the calendar counts towards the time.
 * @example isByCalendar({ kind: 'weeks', amount: 2 }) // => true
 */
function isByCalendar(target: Target): boolean {
  const { kind } = timeOfOneCase(target);
  return kind === 'days' || kind === 'weeks' || kind === 'months';
}

/** The forms of a target that are understood, as an editor writes them. */
const targetForms = [
  '2 working days',
  '4 working hours',
  '28 days',
  '2 weeks',
  '1 month',
  'same day',
  'same working day',
  'within 24 hours',
  '10 minutes',
  '45 seconds',
  '90% within 20 seconds',
  '95% within 10 working days',
  '95% of cases',
  'end of the next working day',
  'no published time',
] as const;

/** Thrown by `parseTarget`. The message shows what was found and what may be there. */
export class TargetNotUnderstood extends Error {
  override name = 'TargetNotUnderstood';
  constructor(found: string | undefined) {
    const forms = targetForms.map((form) => `"${form}"`).join(', ');
    const wrong = found === undefined ? 'There is no target here' : `"${found}" is not a target`;
    super(`${wrong}. Write it like one of these: ${forms}.`);
  }
}

const timed =
  /^(?:within|in) ([1-9]\d{0,3}) ((?:working )?(?:day|hour)|calendar (?:day|month)|week|month|minute|second)s?$/;
const share = /^([1-9]\d?|100)% (?:of cases )?(.+)$/;
const shareOfCases = /^([1-9]\d?|100)% of cases$/;
const nextWorkingDay = /^(?:by )?(?:the )?end of the next working day$/;
const sameDay = /^(?:within |on |by the end of )?(?:the )?same (working )?day$/;

const units: Readonly<Record<string, CountedUnit>> = {
  'working day': 'working-days',
  'working hour': 'working-hours',
  day: 'days',
  'calendar day': 'days',
  week: 'weeks',
  month: 'months',
  'calendar month': 'months',
  hour: 'hours',
  minute: 'minutes',
  second: 'seconds',
};

/**
 * Reads a target as councils publish them. Capital letters and spare spaces do not matter.
 * @throws TargetNotUnderstood
 * @example
 * parseTarget('2 working days') // => { kind: 'working-days', amount: 2 }
 * parseTarget('28 calendar days') // => { kind: 'days', amount: 28 }
 * parseTarget('90% within 20 seconds') // => { kind: 'share-within', percent: 90, amount: 20, unit: 'seconds' }
 */
export function parseTarget(text: string): Target {
  const plain = text.trim().replace(/\s+/g, ' ').toLowerCase();
  if (plain === 'no published time') return { kind: 'none' };
  const time = oneCase(plain) ?? oneCase(`within ${plain}`);
  if (time) return time;
  const whole = shareOfCases.exec(plain);
  if (whole) return { kind: 'share', percent: Number(whole[1]) };
  const part = share.exec(plain);
  const within = part && oneCase(part[2] ?? '');
  if (!part || !within) throw new TargetNotUnderstood(text);
  const percent = Number(part[1]);
  return 'amount' in within
    ? { kind: 'share-within', percent, amount: within.amount, unit: within.kind }
    : { kind: 'share-by', percent, by: within.kind };
}

/** A time with its preposition: "within 2 working days", "on the same day". */
function oneCase(
  text: string,
): { kind: CountedUnit; amount: number } | { kind: DayNamed } | undefined {
  if (nextWorkingDay.test(text)) return { kind: 'end-of-next-working-day' };
  const same = sameDay.exec(text);
  if (same) return { kind: same[1] === undefined ? 'same-day' : 'same-working-day' };
  const [, amount, unit = ''] = timed.exec(text) ?? [];
  const kind = units[unit];
  return kind && { kind, amount: Number(amount) };
}

/**
 * The target as an editor writes it: `parseTarget` turned round. English, for files and the command line;
 * people read `targetInWords`.
 * @example targetAsWritten({ kind: 'working-days', amount: 1 }) // => "1 working day"
 */
export function targetAsWritten(target: Target): string {
  switch (target.kind) {
    case 'none':
      return 'no published time';
    case 'end-of-next-working-day':
      return 'end of the next working day';
    case 'same-day':
    case 'same-working-day':
      return target.kind.replaceAll('-', ' ');
    case 'share':
      return `${String(target.percent)}% of cases`;
    case 'share-within':
      return `${String(target.percent)}% within ${counted(target.amount, target.unit)}`;
    case 'share-by':
      return `${String(target.percent)}% by the end of the ${dayEnded[target.by]}`;
    default:
      return counted(target.amount, target.kind);
  }
}

const dayEnded: Record<DayNamed, string> = {
  'end-of-next-working-day': 'next working day',
  'same-day': 'same day',
  'same-working-day': 'same working day',
};

function counted(amount: number, unit: CountedUnit): string {
  const several = unit.replace('-', ' ');
  return `${String(amount)} ${amount === 1 ? several.slice(0, -1) : several}`;
}
