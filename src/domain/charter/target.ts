/** What a council promises for one channel. `none`: it publishes no time. */
export type Target =
  | { kind: 'working-days'; amount: number }
  | { kind: 'working-hours'; amount: number }
  /** Hours by the clock, whether or not the office is open. */
  | { kind: 'hours'; amount: number }
  | { kind: 'minutes'; amount: number }
  | { kind: 'seconds'; amount: number }
  | { kind: 'share-within'; percent: number; amount: number; unit: 'seconds' | 'minutes' }
  /** A share of all cases, with no time in it: 95% satisfied, 80% of calls resolved first time. */
  | { kind: 'share'; percent: number }
  | { kind: 'end-of-next-working-day' }
  | { kind: 'none' };

/**
 * Whether the day of the reply follows from the day of receipt. From seconds, minutes and shares none does: they are about
 * a call, a visit, or all cases together.
 * @example
 * hasDueDate({ kind: 'working-days', amount: 2 }) // => true: received on 22 December 2026, due on 24 December
 * hasDueDate({ kind: 'seconds', amount: 45 }) // => false
 */
export function hasDueDate({ kind }: Target): boolean {
  return dated.has(kind);
}

const dated: ReadonlySet<Target['kind']> = new Set([
  'working-days',
  'working-hours',
  'hours',
  'end-of-next-working-day',
]);

/**
 * Whether the promise is counted in whole days: a reply keeps it until the end of the last of them, and no time of day is
 * named. The end of the next working day is not counted so: it is when that day's opening hours end.
 * @example
 * isByDay({ kind: 'working-days', amount: 2 }) // => true: due on 30 December 2026, to its last second
 * isByDay({ kind: 'working-hours', amount: 4 }) // => false: due on 30 November 2026 at 12:00
 */
export function isByDay({ kind }: Target): boolean {
  return kind === 'working-days';
}

/** The forms of a target that are understood, as an editor writes them. */
const targetForms = [
  '2 working days',
  '4 working hours',
  'within 24 hours',
  '10 minutes',
  '45 seconds',
  '90% within 20 seconds',
  '95% of cases',
  'end of the next working day',
  'no published time',
] as const;

/** Thrown by `parseTarget`. The message shows what was found and what may stand there. */
export class TargetNotUnderstood extends Error {
  override name = 'TargetNotUnderstood';
  constructor(found: string | undefined) {
    const forms = targetForms.map((form) => `"${form}"`).join(', ');
    const wrong = found === undefined ? 'There is no target here' : `"${found}" is not a target`;
    super(`${wrong}. Write it like one of these: ${forms}.`);
  }
}

const timed = /^(?:within )?([1-9]\d{0,3}) (working day|working hour|hour|minute|second)s?$/;
const shareWithin = /^([1-9]\d?|100)% within ([1-9]\d{0,3}) (second|minute)s?$/;
const share = /^([1-9]\d?|100)% of cases$/;
const nextWorkingDay = /^(?:by )?(?:the )?end of the next working day$/;

const kinds = {
  'working day': 'working-days',
  'working hour': 'working-hours',
  hour: 'hours',
  minute: 'minutes',
  second: 'seconds',
} as const;

/**
 * Reads a target as councils publish them. Capital letters and spare spaces do not matter.
 * @throws TargetNotUnderstood
 * @example
 * parseTarget('2 working days') // => { kind: 'working-days', amount: 2 }
 * parseTarget('90% within 20 seconds') // => { kind: 'share-within', percent: 90, amount: 20, unit: 'seconds' }
 */
export function parseTarget(text: string): Target {
  const plain = text.trim().replace(/\s+/g, ' ').toLowerCase();
  if (plain === 'no published time') return { kind: 'none' };
  if (nextWorkingDay.test(plain)) return { kind: 'end-of-next-working-day' };
  const time = timed.exec(plain);
  if (time) {
    return { kind: kinds[time[2] as keyof typeof kinds], amount: Number(time[1]) };
  }
  const part = shareWithin.exec(plain);
  if (part) {
    const unit = part[3] === 'second' ? 'seconds' : 'minutes';
    return { kind: 'share-within', percent: Number(part[1]), amount: Number(part[2]), unit };
  }
  const whole = share.exec(plain);
  if (whole) return { kind: 'share', percent: Number(whole[1]) };
  throw new TargetNotUnderstood(text);
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
    case 'share':
      return `${String(target.percent)}% of cases`;
    case 'share-within':
      return `${String(target.percent)}% within ${counted(target.amount, target.unit)}`;
    default:
      return counted(target.amount, target.kind.replace('-', ' '));
  }
}

function counted(amount: number, unit: string): string {
  return `${String(amount)} ${amount === 1 ? unit.slice(0, -1) : unit}`;
}
