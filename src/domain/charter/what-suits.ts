import type { Channel, ServiceStandard } from './standard.ts';
import { hasDueDate } from './target.ts';

/**
 * Whether a form may promise by a standard: on every day the standard gives a date for it, or says that no time is
 * published. Seconds, minutes and shares of cases give none; nor does a clock that starts with a visit or an officer's
 * return; and how many people are satisfied is not promised to one of them.
 * @example
 * // 45 seconds to answer a call
 * canDateForm(telephone) // => false
 */
export function canDateForm({ target, earlier, clockStarts, measures }: ServiceStandard): boolean {
  return (
    (clockStarts === 'receipt' || clockStarts === 'acknowledgement') &&
    measures !== 'resolved-first-time' &&
    measures !== 'satisfaction' &&
    [target, ...earlier.map((version) => version.target)].every(
      (one) => one.kind === 'none' || hasDueDate(one),
    )
  );
}

/**
 * Whether a standard speaks of what is sent by a form: it is about forms, e-mail or every channel, or promises a call back,
 * which a form may ask for.
 */
export function isForForms({ channel, measures }: ServiceStandard): boolean {
  return channelsOfWay.online.includes(channel) || measures === 'call-back';
}

/** The channels whose standards a way to do something may promise by. */
export const channelsOfWay = {
  online: ['online', 'email', 'any'],
  telephone: ['telephone', 'voicemail', 'any'],
  inPerson: ['in-person', 'any'],
  letter: ['letter', 'any'],
} as const satisfies Record<string, readonly Channel[]> as Record<
  'online' | 'telephone' | 'inPerson' | 'letter',
  readonly Channel[]
>;
