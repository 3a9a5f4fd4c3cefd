import type { ServiceStandard } from '../domain/charter/standard.ts';
import type { Target } from '../domain/charter/target.ts';
import { targetInWords, targetWithin } from '../i18n/target-in-words.ts';
import type { Words } from '../i18n/words.ts';

/** The figure alone: "2 working days". */
export function figureOf({ target }: { target: Target }, words: Words): string {
  return targetInWords(target, words);
}

/**
 * A standard as a sentence, as it stands beside a way to do something.
 * @example
 * // "We aim to reply within 2 working days." or, where there is none, "We publish no time for this."
 */
export function promiseOf(standard: ServiceStandard | undefined, words: Words): string {
  if (!standard || standard.target.kind === 'none') return words('promise.no-time');
  return words(`site.promise.${standard.measures}`, {
    within: targetWithin(standard.target, words),
  });
}
