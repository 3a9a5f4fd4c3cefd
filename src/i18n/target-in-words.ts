import { timeOfOneCase, type Target } from '../domain/charter/target.ts';
import type { Words } from './words.ts';

/**
 * A target on its own, as it stands large on the charter page.
 * @example targetInWords({ kind: 'working-days', amount: 2 }, english) // => "2 working days"
 */
export function targetInWords(target: Target, words: Words): string {
  return say('promise.target', target, words);
}

/**
 * A target as part of a sentence, after "we aim to reply".
 * @example targetWithin({ kind: 'working-days', amount: 2 }, english) // => "within 2 working days"
 */
export function targetWithin(target: Target, words: Words): string {
  return say('promise.within', target, words);
}

function say(key: string, target: Target, words: Words): string {
  switch (target.kind) {
    case 'none':
    case 'end-of-next-working-day':
    case 'same-day':
    case 'same-working-day':
      return words(`${key}.${target.kind}`);
    case 'share':
      return words(`${key}.share`, { share: target.percent / 100 });
    case 'share-within':
      if (target.unit !== 'seconds' && target.unit !== 'minutes')
        return shareOf(key, target, words);
      return words(`${key}.share-within.${target.unit}`, {
        share: target.percent / 100,
        count: target.amount,
      });
    case 'share-by':
      return shareOf(key, target, words);
    default:
      return words(`${key}.${target.kind}`, { count: target.amount });
  }
}

/** "90% within 10 working days", put together of the share and the time. */
function shareOf(key: string, target: Target & { percent: number }, words: Words): string {
  const within = targetWithin(timeOfOneCase(target), words);
  return words(`${key}.share-of`, { share: target.percent / 100, within });
}

/**
 * A length of time in hours and minutes.
 * @example durationInWords(90, english) // => "1 hour 30 minutes"
 */
export function durationInWords(minutes: number, words: Words): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  if (hours === 0) return words('promise.target.minutes', { count: rest });
  if (rest === 0) return words('promise.target.hours', { count: hours });
  return words('promise.duration', {
    hours: words('promise.target.hours', { count: hours }),
    minutes: words('promise.target.minutes', { count: rest }),
  });
}
