import { saidIn, type Said } from '../text/said-in.ts';
import type { Delay } from './delay.ts';

/**
 * Why something takes longer, to readers of a language: as the council translated it, or in English.
 * @example delayReason({ reason: 'Storms', translations: { pl: { reason: 'Burze' } } }, 'pl') // => { text: "Burze", language: "pl" }
 */
export function delayReason(
  { reason, translations }: Pick<Delay, 'reason' | 'translations'>,
  language: string,
): Said {
  return saidIn(reason, translations?.[language]?.reason, language);
}
